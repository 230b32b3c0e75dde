package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.section.IndicatorColumn.YearOf;
import jp.kyodo.evaluation.section.IndicatorsDefinition.ColumnDefinition;
import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.YearValues;
import org.jspecify.annotations.Nullable;

/**
 * What the entry page shows of the indicators.
 *
 * @param headings the headings of the columns
 * @param reasons whether it can be said why a value is missing
 */
record IndicatorsEntry(List<String> headings, boolean reasons, List<Column> columns) {

	/**
	 * Lays a section out.
	 * @param shown what stands in the fields
	 */
	static IndicatorsEntry of(IndicatorSection section, IndicatorPictures pictures, Map<String, String> shown) {
		IndicatorsDefinition definition = section.definition();
		return new IndicatorsEntry(columns(definition).map((column) -> column.heading(section.sheet())).toList(),
				!definition.entered().isEmpty(),
				section.indicators()
					.stream()
					.map((indicator) -> new Column(indicator, section.direction(indicator),
							indicator.values()
								.stream()
								.map((values) -> row(section, section.year(indicator, values, pictures), shown))
								.toList()))
					.toList());
	}

	/** The unit stands behind the numbers; every row begins with its year. */
	private static Stream<ColumnDefinition> columns(IndicatorsDefinition definition) {
		List<ColumnDefinition> columns = definition.layout();
		ColumnDefinition year = columns.stream()
			.filter((column) -> column.content() == IndicatorColumn.YEAR)
			.findFirst()
			.orElse(new ColumnDefinition(IndicatorColumn.YEAR, null));
		List<ColumnDefinition> entered = definition.entered()
			.stream()
			.map((part) -> part.equals(IndicatorSection.PLAN) ? IndicatorColumn.PLAN : IndicatorColumn.ACTUAL)
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

	private static Row row(IndicatorSection section, YearOf year, Map<String, String> shown) {
		IndicatorsDefinition definition = section.definition();
		YearValues values = year.values();
		return new Row(values.year().display(EraStyle.SHORT), values.year().equals(year.indicator().baselineYear()),
				columns(definition).map((column) -> cell(section, year, column.content(), shown)).toList(),
				definition.entered()
					.stream()
					.map((part) -> field(section, year, part + IndicatorSection.MISSING, "text", shown))
					.toList(),
				definition.has(IndicatorColumn.NOTE) ? null : values.note());
	}

	private static Cell cell(IndicatorSection section, YearOf year, IndicatorColumn content,
			Map<String, String> shown) {
		return switch (content) {
			case YEAR -> new Cell("year", "", "", "");
			case PLAN -> field(section, year, IndicatorSection.PLAN, "number", shown);
			case ACTUAL -> field(section, year, IndicatorSection.ACTUAL, "number", shown);
			case NOTE -> field(section, year, IndicatorSection.NOTE, "text", shown);
			default -> new Cell("shown", "", "", printed(content.cell(year)));
		};
	}

	private static Cell field(IndicatorSection section, YearOf year, String part, String control,
			Map<String, String> shown) {
		String field = IndicatorSection.field(year.indicator(), year.values().year(), part);
		return new Cell(control, field, section.label(field), shown.getOrDefault(field, ""));
	}

	private static String printed(IndicatorsBlock.Cell cell) {
		if (cell.value() == null) {
			return Objects.requireNonNullElse(cell.text(), "");
		}
		return NumberInput.display(cell.value(), Objects.requireNonNullElse(cell.decimals(), 0));
	}

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
