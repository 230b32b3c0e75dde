package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.evaluation.document.TextList;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.RecordIndicatorValues.Parts;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.indicator.judgement.JudgementCase;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The outcome indicators (成果指標) of a sheet below one another: the actual value against
 * baseline and target, the judgement by the rule of the form, causes and response. The
 * indicator register owns the values, staff enter them here.
 */
@Component
class OutcomesKind implements SectionKind<OutcomesDefinition, OutcomesBlock> {

	private static final String ACTUAL = "actual";

	private static final String MISSING = "actualMissing";

	private static final String NUMERATOR = "numerator";

	private static final String DENOMINATOR = "denominator";

	private static final String CAUSES = "causes";

	private static final String RESPONSE = "response";

	private static final int REASON_CHARACTERS = 100;

	private static final int CODE_REASON_CHARACTERS = 300;

	private static final int PART_DECIMALS = 3;

	private final IndicatorService indicators;

	private final OutcomeJudgements judgements;

	private final OutcomeBlocks blocks;

	private final BulletTexts texts;

	OutcomesKind(IndicatorService indicators, OutcomeJudgements judgements, OutcomeBlocks blocks, BulletTexts texts) {
		this.indicators = indicators;
		this.judgements = judgements;
		this.blocks = blocks;
		this.texts = texts;
	}

	/**
	 * What the entry page shows of the indicators.
	 */
	record Entry(String judgementName, @Nullable String judgementNote, List<Item> items) {

		/**
		 * One indicator.
		 *
		 * @param outcome how it stands with what is saved
		 * @param divides whether numerator and denominator are asked for
		 * @param sign what the rule gives
		 * @param choices the codes that staff can choose
		 */
		record Item(OutcomesBlock.Outcome outcome, boolean divides, List<Row> rows, String sign,
				List<JudgementCase> choices, String code, String codeReason, TextBox.Shown causes,
				TextBox.Shown response) {

		}

		/**
		 * The fields of one year.
		 */
		record Row(FiscalYear year, String label, boolean baseline, @Nullable String target, Cell actual, Cell missing,
				@Nullable Cell numerator, @Nullable Cell denominator) {

		}

		/**
		 * One field: its name, what it is called, what stands in it and in which unit.
		 */
		record Cell(String field, String label, String value, String unit) {

		}

	}

	@Override
	public String name() {
		return "outcomes";
	}

	@Override
	public Class<OutcomesDefinition> definitionType() {
		return OutcomesDefinition.class;
	}

	@Override
	public Class<OutcomesBlock> blockType() {
		return OutcomesBlock.class;
	}

	@Override
	public boolean isEntered(OutcomesDefinition definition) {
		return true;
	}

	private static String field(IndicatorView indicator, FiscalYear year, String part) {
		return OutcomeJudgements.field(indicator, year.value() + "." + part);
	}

	private static String field(IndicatorView indicator, String part) {
		return OutcomeJudgements.field(indicator, part);
	}

	@Override
	public Map<String, String> fields(OutcomesDefinition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (IndicatorView indicator : OutcomeJudgements.shown(definition, sheet)) {
			for (YearValues values : indicator.values()) {
				fields.put(field(indicator, values.year(), ACTUAL), Numbers.text(values.actual()));
				fields.put(field(indicator, values.year(), MISSING),
						Objects.requireNonNullElse(values.actualMissing(), ""));
				if (indicator.aims().basis().divides()) {
					fields.put(field(indicator, values.year(), NUMERATOR), Numbers.text(values.numerator()));
					fields.put(field(indicator, values.year(), DENOMINATOR), Numbers.text(values.denominator()));
				}
			}
			for (String part : List.of(OutcomeJudgements.CODE, OutcomeJudgements.REASON, CAUSES, RESPONSE)) {
				String field = field(indicator, part);
				fields.put(field, sheet.saved(definition).map((saved) -> saved.field(field)).orElse(""));
			}
		}
		return fields;
	}

	@Override
	public SectionReading read(OutcomesDefinition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> saved = fields(definition, sheet);
		List<FieldProblem> problems = new ArrayList<>();
		Numbers numbers = new Numbers(sheet.words(), typed, problems);
		Map<String, String> boxes = new LinkedHashMap<>();
		for (IndicatorView indicator : OutcomeJudgements.shown(definition, sheet)) {
			for (YearValues values : indicator.values()) {
				readYear(definition, sheet, indicator, values.year(), saved, numbers);
			}
			readCode(definition, sheet, indicator, saved, numbers);
			for (String part : List.of(CAUSES, RESPONSE)) {
				String field = field(indicator, part);
				TextBox box = box(definition, part);
				boxes.put(field,
						this.texts.read(field, label(definition, sheet, field),
								typed.getOrDefault(field, saved.get(field)), box.limits(), box.listStyle(),
								sheet.words(), problems));
			}
		}
		SectionReading reading = numbers.reading();
		boxes.putAll(reading.fields());
		return new SectionReading(boxes, reading.problems(), reading.understood());
	}

	private void readYear(OutcomesDefinition definition, SheetContext sheet, IndicatorView indicator, FiscalYear year,
			Map<String, String> saved, Numbers numbers) {
		String actual = field(indicator, year, ACTUAL);
		String missing = field(indicator, year, MISSING);
		numbers.read(actual, label(definition, sheet, actual), Map.of(indicator.unit(), BigDecimal.ONE),
				indicator.decimals(), saved.get(actual));
		numbers.readLine(missing, label(definition, sheet, missing), REASON_CHARACTERS, saved.get(missing));
		if (!numbers.field(actual).isEmpty() && !numbers.field(missing).isEmpty()) {
			numbers.refuse(missing,
					sheet.words().of("evaluation.problem.reason-with-value", label(definition, sheet, actual)));
		}
		if (indicator.aims().basis().divides()) {
			String numerator = field(indicator, year, NUMERATOR);
			String denominator = field(indicator, year, DENOMINATOR);
			numbers.read(numerator, label(definition, sheet, numerator),
					Map.of(indicator.aims().basis().numeratorUnit(), BigDecimal.ONE), PART_DECIMALS,
					saved.get(numerator));
			numbers.read(denominator, label(definition, sheet, denominator),
					Map.of(indicator.aims().basis().denominatorUnit(), BigDecimal.ONE), PART_DECIMALS,
					saved.get(denominator));
		}
	}

	private void readCode(OutcomesDefinition definition, SheetContext sheet, IndicatorView indicator,
			Map<String, String> saved, Numbers numbers) {
		String code = field(indicator, OutcomeJudgements.CODE);
		String reason = field(indicator, OutcomeJudgements.REASON);
		numbers.readLine(code, label(definition, sheet, code), REASON_CHARACTERS, saved.get(code));
		numbers.readLine(reason, label(definition, sheet, reason), CODE_REASON_CHARACTERS, saved.get(reason));
		if (!numbers.field(code).isEmpty() && definition.judgement().caseOf(numbers.field(code)).isEmpty()) {
			numbers.refuse(code, sheet.words().of("evaluation.problem.rating-unknown", label(definition, sheet, code)));
		}
	}

	@Override
	public void store(OutcomesDefinition definition, SheetContext sheet, SectionReading reading) {
		new ChangedYears(fields(definition, sheet), reading.fields())
			.of(OutcomeJudgements.shown(definition, sheet), (indicator, year) -> field(indicator, year, ""),
					(indicator, values) -> entry(indicator, values, reading.fields()))
			.forEach(this.indicators::recordValues);
	}

	private static YearEntry entry(IndicatorView indicator, YearValues values, Map<String, String> fields) {
		String missing = fields.getOrDefault(field(indicator, values.year(), MISSING), "");
		return new YearEntry(values.year(), values.plan(), values.planMissing(),
				Numbers.value(fields.get(field(indicator, values.year(), ACTUAL))), missing.isBlank() ? null : missing,
				values.note(),
				indicator.aims().basis().divides()
						? new Parts(Numbers.value(fields.get(field(indicator, values.year(), NUMERATOR))),
								Numbers.value(fields.get(field(indicator, values.year(), DENOMINATOR))))
						: null);
	}

	@Override
	public Object entry(OutcomesDefinition definition, SheetContext sheet, Map<String, String> shown) {
		return new Entry(definition.judgement().name(), definition.judgement().note(),
				this.judgements.of(definition, sheet)
					.stream()
					.map((judged) -> item(definition, sheet, judged, shown))
					.toList());
	}

	private Entry.Item item(OutcomesDefinition definition, SheetContext sheet, JudgedOutcome judged,
			Map<String, String> shown) {
		IndicatorView indicator = judged.indicator();
		boolean divides = indicator.aims().basis().divides();
		List<Entry.Row> rows = indicator.values().stream().map((values) -> {
			FiscalYear year = values.year();
			return new Entry.Row(year, year.display(EraStyle.SHORT), this.blocks.isBaseline(indicator, year),
					this.blocks.target(indicator, year).orElse(null),
					cell(definition, sheet, indicator, year, ACTUAL, indicator.unit(), shown),
					cell(definition, sheet, indicator, year, MISSING, "", shown),
					divides ? cell(definition, sheet, indicator, year, NUMERATOR,
							indicator.aims().basis().numeratorUnit(), shown) : null,
					divides ? cell(definition, sheet, indicator, year, DENOMINATOR,
							indicator.aims().basis().denominatorUnit(), shown) : null);
		}).toList();
		return new Entry.Item(this.blocks.outcome(judged, sheet), divides, rows,
				judged.verdict().matched().map(JudgementCase::printed).orElse(this.blocks.unjudged(judged)),
				definition.judgement().cases(), shown.getOrDefault(field(indicator, OutcomeJudgements.CODE), ""),
				shown.getOrDefault(field(indicator, OutcomeJudgements.REASON), ""),
				text(definition, sheet, indicator, CAUSES, shown), text(definition, sheet, indicator, RESPONSE, shown));
	}

	private Entry.Cell cell(OutcomesDefinition definition, SheetContext sheet, IndicatorView indicator, FiscalYear year,
			String part, String unit, Map<String, String> shown) {
		String field = field(indicator, year, part);
		return new Entry.Cell(field, label(definition, sheet, field), shown.getOrDefault(field, ""), unit);
	}

	private static TextBox.Shown text(OutcomesDefinition definition, SheetContext sheet, IndicatorView indicator,
			String part, Map<String, String> shown) {
		String field = field(indicator, part);
		return box(definition, part).shown(field, shown.getOrDefault(field, ""), lastYear(definition, sheet, field));
	}

	private static String lastYear(OutcomesDefinition definition, SheetContext sheet, String field) {
		return sheet.savedIn(sheet.year().minus(1), definition).map((saved) -> saved.field(field)).orElse("");
	}

	private static TextBox box(OutcomesDefinition definition, String part) {
		return part.equals(CAUSES) ? definition.causes() : definition.response();
	}

	@Override
	public String label(OutcomesDefinition definition, SheetContext sheet, String field) {
		String[] parts = field.split("\\.");
		Optional<IndicatorView> indicator = sheet.indicators()
			.stream()
			.filter((one) -> parts[0].equals("o" + one.position()))
			.findFirst();
		if (parts.length < 2 || indicator.isEmpty()) {
			return sheet.title(definition.title());
		}
		String name = indicator.get().name();
		if (parts.length == 3) {
			return sheet.words().of("evaluation-outcome.label." + parts[2], name, parts[1]);
		}
		return switch (parts[1]) {
			case CAUSES, RESPONSE ->
				sheet.words().of("evaluation-outcome.label.box", name, box(definition, parts[1]).title());
			case OutcomeJudgements.REASON ->
				sheet.words().of("evaluation-outcome.label.codeReason", name, definition.judgement().name());
			default -> sheet.words().of("evaluation-outcome.label.box", name, definition.judgement().name());
		};
	}

	@Override
	public Map<String, String> answers(OutcomesDefinition definition, SheetContext sheet) {
		List<Boolean> reached = this.judgements.of(definition, sheet)
			.stream()
			.flatMap((judged) -> judged.verdict().reached().stream())
			.toList();
		if (reached.isEmpty()) {
			return Map.of();
		}
		String how = !reached.contains(false) ? OutcomesDefinition.ALL
				: reached.contains(true) ? OutcomesDefinition.SOME : OutcomesDefinition.NONE;
		return Map.of(OutcomesDefinition.REACHED, how);
	}

	@Override
	public List<Finding> check(OutcomesDefinition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Map<String, String> fields = fields(definition, sheet);
		for (JudgedOutcome judged : this.judgements.of(definition, sheet)) {
			checkFigures(definition, sheet, judged, findings);
			checkJudgement(definition, sheet, judged, findings);
			boolean missed = judged.verdict().reached().map((reached) -> !reached).orElse(false);
			for (String part : List.of(CAUSES, RESPONSE)) {
				String field = field(judged.indicator(), part);
				findings.addAll(this.texts.check(definition.key(), field, label(definition, sheet, field),
						missed && box(definition, part).required(), fields.get(field),
						lastYear(definition, sheet, field), sheet.words()));
			}
		}
		return findings;
	}

	/**
	 * This year's actual value is required, or why it is missing. A value that is not the
	 * quotient of its numerator and denominator is odd.
	 */
	private void checkFigures(OutcomesDefinition definition, SheetContext sheet, JudgedOutcome judged,
			List<Finding> findings) {
		IndicatorView indicator = judged.indicator();
		for (YearValues values : indicator.values()) {
			String field = field(indicator, values.year(), ACTUAL);
			if (definition.required() && values.year().equals(sheet.year()) && values.actual() == null
					&& values.actualMissing() == null) {
				findings.add(new Finding(definition.key(), field, Severity.BLOCKS,
						sheet.words().of("evaluation.finding.value-missing", label(definition, sheet, field))));
			}
			indicator.aims()
				.basis()
				.quotient(values.numerator(), values.denominator(), indicator.decimals())
				.filter((quotient) -> values.actual() != null && quotient.compareTo(values.actual()) != 0)
				.ifPresent((quotient) -> findings.add(new Finding(definition.key(), field, Severity.WARNS,
						sheet.words()
							.of("evaluation-outcome.finding.quotient", label(definition, sheet, field),
									indicator.displayWithUnit(values.actual()), indicator.displayWithUnit(quotient)))));
		}
	}

	private void checkJudgement(OutcomesDefinition definition, SheetContext sheet, JudgedOutcome judged,
			List<Finding> findings) {
		String code = field(judged.indicator(), OutcomeJudgements.CODE);
		String reason = field(judged.indicator(), OutcomeJudgements.REASON);
		if (judged.differs() && judged.reason().isBlank()) {
			findings.add(new Finding(definition.key(), reason, Severity.BLOCKS,
					sheet.words()
						.of("evaluation-outcome.finding.code-reason", judged.indicator().name(),
								judged.holding().map(JudgementCase::printed).orElse(""), judged.sentence())));
		}
		boolean noValue = judged.indicator().in(sheet.year()).map(YearValues::actual).isEmpty();
		if (judged.code() == null && !noValue) {
			findings.add(new Finding(definition.key(), code, Severity.WARNS, sheet.words()
				.of("evaluation-outcome.finding.unjudged", judged.indicator().name(), judged.sentence())));
		}
	}

	@Override
	public OutcomesBlock assemble(OutcomesDefinition definition, SheetContext sheet) {
		Map<String, String> fields = fields(definition, sheet);
		return new OutcomesBlock(definition.key(), sheet.title(definition.title()), definition.judgement().name(),
				definition.judgement().note(),
				this.judgements.of(definition, sheet)
					.stream()
					.map((judged) -> this.blocks.outcome(judged, sheet,
							list(definition.causes(), fields.get(field(judged.indicator(), CAUSES))),
							list(definition.response(), fields.get(field(judged.indicator(), RESPONSE)))))
					.toList());
	}

	private static TextList list(TextBox box, String text) {
		return new TextList(box.title(), box.style(), box.listStyle().parse(text));
	}

}
