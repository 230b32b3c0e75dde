package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorReading;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.YearValues;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The indicators (参考指標) of a policy issue side by side, with plan and actual value by
 * year. The indicator register owns the values, staff enter them here.
 */
@Component
class IndicatorsKind implements SectionKind<IndicatorsKind.Definition, IndicatorsBlock> {

	private static final int REASON_CHARACTERS = 100;

	private final IndicatorService indicators;

	IndicatorsKind(IndicatorService indicators) {
		this.indicators = indicators;
	}

	/**
	 * A section of indicators.
	 *
	 * @param count how many stand side by side at most
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, int count) implements SectionDefinition {

	}

	/**
	 * What the entry page shows of the indicators.
	 */
	record Entry(List<Column> columns) {

		/**
		 * One indicator with its years.
		 */
		record Column(IndicatorView indicator, String direction, List<Row> rows) {

		}

		/**
		 * The fields of one year.
		 */
		record Row(FiscalYear year, String label, boolean baseline, Cell plan, Cell planMissing, Cell actual,
				Cell actualMissing, @Nullable String note) {

		}

		/**
		 * One field: its name, what it is called, and what stands in it.
		 */
		record Cell(String field, String label, String value) {

		}

	}

	@Override
	public String name() {
		return "indicators";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<IndicatorsBlock> blockType() {
		return IndicatorsBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	private static List<IndicatorView> shown(Definition definition, SheetContext sheet) {
		return sheet.indicators().stream().limit(definition.count()).toList();
	}

	private static String field(IndicatorView indicator, FiscalYear year, String part) {
		return "i" + indicator.position() + "." + year.value() + "." + part;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (IndicatorView indicator : shown(definition, sheet)) {
			for (YearValues values : indicator.values()) {
				fields.put(field(indicator, values.year(), "plan"), Numbers.text(values.plan()));
				fields.put(field(indicator, values.year(), "planMissing"),
						Objects.requireNonNullElse(values.planMissing(), ""));
				fields.put(field(indicator, values.year(), "actual"), Numbers.text(values.actual()));
				fields.put(field(indicator, values.year(), "actualMissing"),
						Objects.requireNonNullElse(values.actualMissing(), ""));
			}
		}
		return fields;
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> saved = fields(definition, sheet);
		Numbers numbers = new Numbers(sheet.words(), typed, new ArrayList<>());
		for (IndicatorView indicator : shown(definition, sheet)) {
			Map<String, BigDecimal> units = Map.of(indicator.unit(), BigDecimal.ONE);
			for (YearValues values : indicator.values()) {
				for (String part : List.of("plan", "actual")) {
					String field = field(indicator, values.year(), part);
					String reason = field(indicator, values.year(), part + "Missing");
					numbers.read(field, label(definition, sheet, field), units, indicator.decimals(), saved.get(field));
					numbers.readLine(reason, label(definition, sheet, reason), REASON_CHARACTERS, saved.get(reason));
					if (!numbers.field(field).isEmpty() && !numbers.field(reason).isEmpty()) {
						numbers.refuse(reason, sheet.words()
							.of("evaluation.problem.reason-with-value", label(definition, sheet, field)));
					}
				}
			}
		}
		return numbers.reading();
	}

	@Override
	public void store(Definition definition, SheetContext sheet, SectionReading reading) {
		Map<String, String> saved = fields(definition, sheet);
		for (IndicatorView indicator : shown(definition, sheet)) {
			List<YearEntry> entries = indicator.values()
				.stream()
				.filter((values) -> saved.keySet()
					.stream()
					.filter((field) -> field.startsWith(field(indicator, values.year(), "")))
					.anyMatch((field) -> !saved.get(field).equals(reading.fields().get(field))))
				.map((values) -> entry(indicator, values, reading.fields()))
				.toList();
			if (!entries.isEmpty()) {
				this.indicators.recordValues(new RecordIndicatorValues(indicator.id(), entries));
			}
		}
	}

	private static YearEntry entry(IndicatorView indicator, YearValues values, Map<String, String> fields) {
		return new YearEntry(values.year(), Numbers.value(fields.get(field(indicator, values.year(), "plan"))),
				blankToNull(fields.get(field(indicator, values.year(), "planMissing"))),
				Numbers.value(fields.get(field(indicator, values.year(), "actual"))),
				blankToNull(fields.get(field(indicator, values.year(), "actualMissing"))), values.note());
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		return new Entry(shown(definition, sheet).stream()
			.map((indicator) -> new Entry.Column(indicator, direction(indicator, sheet),
					indicator.values()
						.stream()
						.map((values) -> row(definition, sheet, indicator, values, shown))
						.toList()))
			.toList());
	}

	private Entry.Row row(Definition definition, SheetContext sheet, IndicatorView indicator, YearValues values,
			Map<String, String> shown) {
		return new Entry.Row(values.year(), values.year().display(EraStyle.SHORT),
				values.year().equals(indicator.baselineYear()),
				cell(definition, sheet, indicator, values, "plan", shown),
				cell(definition, sheet, indicator, values, "planMissing", shown),
				cell(definition, sheet, indicator, values, "actual", shown),
				cell(definition, sheet, indicator, values, "actualMissing", shown), values.note());
	}

	private Entry.Cell cell(Definition definition, SheetContext sheet, IndicatorView indicator, YearValues values,
			String part, Map<String, String> shown) {
		String field = field(indicator, values.year(), part);
		return new Entry.Cell(field, label(definition, sheet, field), shown.getOrDefault(field, ""));
	}

	private static String direction(IndicatorView indicator, SheetContext sheet) {
		return sheet.words()
			.of("evaluation.direction." + indicator.direction().name(), Numbers.text(indicator.rangeLow()),
					Numbers.text(indicator.rangeHigh()), indicator.unit());
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		String[] parts = field.split("\\.");
		if (parts.length != 3) {
			return sheet.title(definition.title());
		}
		String name = sheet.indicators()
			.stream()
			.filter((indicator) -> parts[0].equals("i" + indicator.position()))
			.map(IndicatorView::name)
			.findFirst()
			.orElse(parts[0]);
		return sheet.words().of("evaluation.indicator.label." + parts[2], name, parts[1]);
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		for (IndicatorView indicator : shown(definition, sheet)) {
			for (YearValues values : indicator.values()) {
				check(definition, sheet, indicator, values, findings);
			}
		}
		return findings;
	}

	/**
	 * This year's plan and actual value are required, or why they are missing; an actual
	 * value without a plan value is odd, but not in the year that the plan starts from.
	 */
	private void check(Definition definition, SheetContext sheet, IndicatorView indicator, YearValues values,
			List<Finding> findings) {
		boolean thisYear = values.year().equals(sheet.year());
		if (definition.required() && thisYear) {
			if (values.actual() == null && values.actualMissing() == null) {
				findings.add(missing(definition, sheet, indicator, values, "actual"));
			}
			if (values.plan() == null && values.planMissing() == null) {
				findings.add(missing(definition, sheet, indicator, values, "plan"));
			}
		}
		if (values.actual() != null && values.plan() == null && !values.year().equals(indicator.baselineYear())) {
			String field = field(indicator, values.year(), "plan");
			findings.add(new Finding(definition.key(), field, Severity.WARNS,
					sheet.words()
						.of("evaluation.finding.actual-without-plan", indicator.name(),
								String.valueOf(values.year().value()))));
		}
	}

	private Finding missing(Definition definition, SheetContext sheet, IndicatorView indicator, YearValues values,
			String part) {
		String field = field(indicator, values.year(), part);
		return new Finding(definition.key(), field, Severity.BLOCKS,
				sheet.words().of("evaluation.finding.value-missing", label(definition, sheet, field)));
	}

	@Override
	public IndicatorsBlock assemble(Definition definition, SheetContext sheet) {
		return new IndicatorsBlock(definition.key(), sheet.title(definition.title()),
				shown(definition, sheet).stream().map((indicator) -> block(indicator, sheet)).toList());
	}

	private static IndicatorsBlock.Indicator block(IndicatorView indicator, SheetContext sheet) {
		return new IndicatorsBlock.Indicator(indicator.position(), indicator.name(), indicator.explanation(),
				indicator.direction().name(), direction(indicator, sheet), indicator.rangeLow(), indicator.rangeHigh(),
				indicator.unit(), indicator.decimals(), reading(indicator, sheet),
				indicator.values()
					.stream()
					.map((values) -> new IndicatorsBlock.YearValue(values.year(),
							values.year().equals(indicator.baselineYear()), values.plan(), values.planMissing(),
							values.actual(), values.actualMissing(), values.note()))
					.toList());
	}

	private static String reading(IndicatorView indicator, SheetContext sheet) {
		return indicator.in(sheet.year())
			.map((values) -> IndicatorReading.of(indicator, values))
			.map((reading) -> sheet.words().of(reading.messageKey(), reading.arguments().toArray()))
			.orElse("");
	}

}
