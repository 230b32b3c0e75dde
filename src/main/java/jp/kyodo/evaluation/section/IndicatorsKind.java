package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.evaluation.section.IndicatorColumn.YearOf;
import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorReading;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.indicator.judgement.LowerRate;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The indicators (参考指標) of a policy issue side by side, with plan and actual value by
 * year or the columns that the form names. The indicator register owns the values, staff
 * enter them here.
 */
@Component
class IndicatorsKind implements SectionKind<IndicatorsKind.Definition, IndicatorsBlock> {

	private static final int REASON_CHARACTERS = 100;

	private static final int NOTE_CHARACTERS = 200;

	private static final String PLAN = "plan";

	private static final String ACTUAL = "actual";

	private static final String NOTE = "note";

	private static final String MISSING = "Missing";

	private final IndicatorService indicators;

	private final IndicatorPictures pictures;

	IndicatorsKind(IndicatorService indicators, IndicatorPictures pictures) {
		this.indicators = indicators;
		this.pictures = pictures;
	}

	/**
	 * A section of indicators.
	 *
	 * @param count how many stand side by side at most
	 * @param columns what stands beside each year, in order; year, plan value, actual
	 * value and unit where nothing is said
	 * @param lowerRate how the achievement rate is computed where smaller is better; plan
	 * value ÷ actual value where nothing is said
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, int count,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<ColumnDefinition> columns,
			@Nullable LowerRate lowerRate) implements SectionDefinition {

		private static final List<ColumnDefinition> USUAL = Stream
			.of(IndicatorColumn.YEAR, IndicatorColumn.PLAN, IndicatorColumn.ACTUAL, IndicatorColumn.UNIT)
			.map((content) -> new ColumnDefinition(content, null))
			.toList();

		Definition {
			columns = (columns != null) ? List.copyOf(columns) : List.of();
			List<IndicatorColumn> contents = columns.stream().map(ColumnDefinition::content).toList();
			for (int index = 0; index < contents.size(); index++) {
				if (contents.subList(0, index).contains(contents.get(index))) {
					throw new FormDefinitionException(FormProblem.DUPLICATE_COLUMN, key,
							FormWord.of(contents.get(index).name()))
						.at("/columns/" + index + "/content");
				}
			}
		}

		List<ColumnDefinition> layout() {
			List<ColumnDefinition> own = Objects.requireNonNull(this.columns);
			return own.isEmpty() ? USUAL : own;
		}

		boolean has(IndicatorColumn content) {
			return layout().stream().anyMatch((column) -> column.content() == content);
		}

		/** The values that staff enter for the columns. */
		List<String> entered() {
			boolean rate = has(IndicatorColumn.ACHIEVEMENT_RATE);
			boolean compared = has(IndicatorColumn.ON_PREVIOUS_YEAR) || has(IndicatorColumn.CHANGE);
			List<String> parts = new ArrayList<>();
			if (has(IndicatorColumn.PLAN) || rate) {
				parts.add(PLAN);
			}
			if (has(IndicatorColumn.ACTUAL) || rate || compared) {
				parts.add(ACTUAL);
			}
			return parts;
		}

		/** All fields of a year. */
		List<String> parts() {
			List<String> parts = new ArrayList<>();
			entered().forEach((part) -> parts.addAll(List.of(part, part + MISSING)));
			if (has(IndicatorColumn.NOTE)) {
				parts.add(NOTE);
			}
			return parts;
		}

	}

	/**
	 * A column of the years.
	 *
	 * @param content what it tells
	 * @param title the heading; what the content is usually called where nothing is said
	 */
	record ColumnDefinition(IndicatorColumn content, @Nullable String title) {

		String heading(SheetContext sheet) {
			return (this.title != null) ? sheet.title(this.title)
					: sheet.words().of("evaluation.indicator.column." + this.content);
		}

		IndicatorsBlock.Column column(SheetContext sheet) {
			return new IndicatorsBlock.Column(this.content.name(), heading(sheet), this.content.isWide(),
					this.content.isSpanning());
		}

	}

	/**
	 * What the entry page shows of the indicators.
	 *
	 * @param headings the headings of the columns
	 * @param reasons whether it can be said why a value is missing
	 */
	record Entry(List<String> headings, boolean reasons, List<Column> columns) {

		/**
		 * One indicator with its years.
		 */
		record Column(IndicatorView indicator, String direction, List<Row> rows) {

		}

		/**
		 * The cells of one year.
		 *
		 * @param reasons the fields that say why a value is missing
		 * @param note the remark where it has no column of its own, or {@code null}
		 */
		record Row(String label, boolean baseline, List<Cell> cells, List<Cell> reasons, @Nullable String note) {

		}

		/**
		 * One field or what is shown in its place: its name, what it is called, and what
		 * stands in it.
		 *
		 * @param control {@code year}, {@code number}, {@code text} or {@code shown}
		 */
		record Cell(String control, String field, String label, String value) {

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
		return !definition.parts().isEmpty();
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
				definition.parts()
					.forEach((part) -> fields.put(field(indicator, values.year(), part), saved(values, part)));
			}
		}
		return fields;
	}

	private static String saved(YearValues values, String part) {
		return switch (part) {
			case PLAN -> Numbers.text(values.plan());
			case ACTUAL -> Numbers.text(values.actual());
			case PLAN + MISSING -> Objects.requireNonNullElse(values.planMissing(), "");
			case ACTUAL + MISSING -> Objects.requireNonNullElse(values.actualMissing(), "");
			default -> Objects.requireNonNullElse(values.note(), "");
		};
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> saved = fields(definition, sheet);
		Numbers numbers = new Numbers(sheet.words(), typed, new ArrayList<>());
		for (IndicatorView indicator : shown(definition, sheet)) {
			Map<String, BigDecimal> units = Map.of(indicator.unit(), BigDecimal.ONE);
			for (YearValues values : indicator.values()) {
				for (String part : definition.entered()) {
					String field = field(indicator, values.year(), part);
					String reason = field + MISSING;
					numbers.read(field, label(definition, sheet, field), units, indicator.decimals(), saved.get(field));
					numbers.readLine(reason, label(definition, sheet, reason), REASON_CHARACTERS, saved.get(reason));
					if (!numbers.field(field).isEmpty() && !numbers.field(reason).isEmpty()) {
						numbers.refuse(reason, sheet.words()
							.of("evaluation.problem.reason-with-value", label(definition, sheet, field)));
					}
				}
				if (definition.has(IndicatorColumn.NOTE)) {
					String note = field(indicator, values.year(), NOTE);
					numbers.readLine(note, label(definition, sheet, note), NOTE_CHARACTERS, saved.get(note));
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

	/** What the section has no field for stays as it is. */
	private static YearEntry entry(IndicatorView indicator, YearValues values, Map<String, String> fields) {
		Function<String, String> typed = (part) -> fields.getOrDefault(field(indicator, values.year(), part),
				saved(values, part));
		return new YearEntry(values.year(), Numbers.value(typed.apply(PLAN)), blankToNull(typed.apply(PLAN + MISSING)),
				Numbers.value(typed.apply(ACTUAL)), blankToNull(typed.apply(ACTUAL + MISSING)),
				blankToNull(typed.apply(NOTE)));
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		return new Entry(entryColumns(definition).map((column) -> column.heading(sheet)).toList(),
				!definition.entered().isEmpty(),
				shown(definition, sheet).stream()
					.map((indicator) -> new Entry.Column(indicator, direction(indicator, sheet),
							indicator.values()
								.stream()
								.map((values) -> row(definition, sheet, indicator, values, shown))
								.toList()))
					.toList());
	}

	/** The unit stands behind the numbers; every row begins with its year. */
	private static Stream<ColumnDefinition> entryColumns(Definition definition) {
		List<ColumnDefinition> columns = definition.layout();
		ColumnDefinition year = columns.stream()
			.filter((column) -> column.content() == IndicatorColumn.YEAR)
			.findFirst()
			.orElse(new ColumnDefinition(IndicatorColumn.YEAR, null));
		List<ColumnDefinition> entered = definition.entered()
			.stream()
			.map((part) -> part.equals(PLAN) ? IndicatorColumn.PLAN : IndicatorColumn.ACTUAL)
			.filter((content) -> !definition.has(content))
			.map((content) -> new ColumnDefinition(content, null))
			.toList();
		return Stream
			.of(Stream.of(year), entered.stream(),
					columns.stream()
						.filter((column) -> column.content() != IndicatorColumn.YEAR
								&& column.content() != IndicatorColumn.UNIT))
			.flatMap(Function.identity());
	}

	private Entry.Row row(Definition definition, SheetContext sheet, IndicatorView indicator, YearValues values,
			Map<String, String> shown) {
		return new Entry.Row(values.year().display(EraStyle.SHORT), values.year().equals(indicator.baselineYear()),
				entryColumns(definition)
					.map((column) -> cell(definition, sheet, yearOf(definition, indicator, values), column.content(),
							shown))
					.toList(),
				definition.entered()
					.stream()
					.map((part) -> field(definition, sheet, indicator, values, part + MISSING, "text", shown))
					.toList(),
				definition.has(IndicatorColumn.NOTE) ? null : values.note());
	}

	private Entry.Cell cell(Definition definition, SheetContext sheet, YearOf year, IndicatorColumn content,
			Map<String, String> shown) {
		return switch (content) {
			case YEAR -> new Entry.Cell("year", "", "", "");
			case PLAN -> field(definition, sheet, year.indicator(), year.values(), PLAN, "number", shown);
			case ACTUAL -> field(definition, sheet, year.indicator(), year.values(), ACTUAL, "number", shown);
			case NOTE -> field(definition, sheet, year.indicator(), year.values(), NOTE, "text", shown);
			default -> new Entry.Cell("shown", "", "", printed(content.cell(year)));
		};
	}

	private Entry.Cell field(Definition definition, SheetContext sheet, IndicatorView indicator, YearValues values,
			String part, String control, Map<String, String> shown) {
		String field = field(indicator, values.year(), part);
		return new Entry.Cell(control, field, label(definition, sheet, field), shown.getOrDefault(field, ""));
	}

	private static String printed(IndicatorsBlock.Cell cell) {
		if (cell.value() == null) {
			return Objects.requireNonNullElse(cell.text(), "");
		}
		return NumberInput.display(cell.value(), Objects.requireNonNullElse(cell.decimals(), 0));
	}

	private YearOf yearOf(Definition definition, IndicatorView indicator, YearValues values) {
		return new YearOf(indicator, values,
				Objects.requireNonNullElse(definition.lowerRate(), LowerRate.TARGET_BY_ACTUAL), this.pictures);
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
		List<String> entered = definition.entered();
		if (definition.required() && thisYear) {
			if (entered.contains(ACTUAL) && values.actual() == null && values.actualMissing() == null) {
				findings.add(missing(definition, sheet, indicator, values, ACTUAL));
			}
			if (entered.contains(PLAN) && values.plan() == null && values.planMissing() == null) {
				findings.add(missing(definition, sheet, indicator, values, PLAN));
			}
		}
		if (entered.contains(PLAN) && values.actual() != null && values.plan() == null
				&& !values.year().equals(indicator.baselineYear())) {
			String field = field(indicator, values.year(), PLAN);
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
				Objects.requireNonNull(definition.columns()).stream().map((column) -> column.column(sheet)).toList(),
				shown(definition, sheet).stream().map((indicator) -> block(definition, indicator, sheet)).toList());
	}

	private IndicatorsBlock.Indicator block(Definition definition, IndicatorView indicator, SheetContext sheet) {
		List<ColumnDefinition> columns = Objects.requireNonNull(definition.columns());
		return new IndicatorsBlock.Indicator(indicator.position(), indicator.name(), indicator.explanation(),
				indicator.direction().name(), direction(indicator, sheet), indicator.rangeLow(), indicator.rangeHigh(),
				indicator.unit(), indicator.decimals(), reading(indicator, sheet),
				indicator.values()
					.stream()
					.map((values) -> new IndicatorsBlock.YearValue(values.year(),
							values.year().equals(indicator.baselineYear()), values.plan(), values.planMissing(),
							values.actual(), values.actualMissing(), values.note()))
					.toList(),
				columns.isEmpty() ? List.of() : indicator.values().stream().map((values) -> {
					YearOf year = yearOf(definition, indicator, values);
					return columns.stream().map((column) -> column.content().cell(year)).toList();
				}).toList());
	}

	private static String reading(IndicatorView indicator, SheetContext sheet) {
		return indicator.in(sheet.year())
			.map((values) -> IndicatorReading.of(indicator, values))
			.map((reading) -> sheet.words().of(reading.messageKey(), reading.arguments().toArray()))
			.orElse("");
	}

}
