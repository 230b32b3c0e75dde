package jp.kyodo.evaluation.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a policy issue, side by side.
 *
 * @param columns the columns of the years; none where year, plan value, actual value and
 * unit stand there, as on all sheets before forms could say it
 */
public record IndicatorsBlock(String key, String title,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Column> columns,
		List<Indicator> indicators) implements SheetBlock, SearchableText {

	/** The columns of forms that name none. */
	private static final List<Column> USUAL = Stream.of("YEAR", "PLAN", "ACTUAL", "UNIT")
		.map((code) -> new Column(code, "", false, false))
		.toList();

	/** So many indicators stand beside each other as long as their columns are narrow. */
	private static final int SIDE_BY_SIDE = 3;

	public IndicatorsBlock {
		columns = (columns != null) ? List.copyOf(columns) : List.of();
		indicators = List.copyOf(indicators);
	}

	/** Indicators with the usual columns. */
	public IndicatorsBlock(String key, String title, List<Indicator> indicators) {
		this(key, title, null, indicators);
	}

	/**
	 * The columns as they stand on the sheet.
	 */
	public List<Column> layout() {
		List<Column> own = Objects.requireNonNull(this.columns);
		return own.isEmpty() ? USUAL : own;
	}

	/**
	 * Whether a column of this code stands on the sheet.
	 */
	public boolean has(String code) {
		return layout().stream().anyMatch((column) -> column.code().equals(code));
	}

	/**
	 * How many indicators fit beside each other; wide ones stand below one another.
	 */
	public int sideBySide() {
		return (layout().stream().mapToInt(Column::weight).sum() > USUAL.size()) ? 1 : SIDE_BY_SIDE;
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.indicators.stream().flatMap((indicator) -> Stream.of(indicator.name(), indicator.explanation()));
	}

	/**
	 * A column of the years.
	 *
	 * @param code what it tells, for instance ACHIEVEMENT_RATE
	 * @param label the heading; empty where the portal's own word stands there
	 * @param wide whether it holds texts
	 * @param spanning whether it tells something of the indicator as a whole, so that its
	 * one cell goes down over all years
	 */
	public record Column(String code, String label, boolean wide, boolean spanning) {

		private static final int WIDE = 3;

		/** The text of the heading where the column has none of its own. */
		public String messageKey() {
			return "evaluation.indicator.column." + this.code;
		}

		/** How much room it takes beside the others. */
		public int weight() {
			return this.wide ? WIDE : 1;
		}

	}

	/**
	 * A cell of a year.
	 *
	 * @param value the number, or {@code null} where it is missing or there is a text
	 * @param decimals how many decimal places are shown, or {@code null} for a text
	 * @param text the text, or {@code null} for a number
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Cell(@Nullable BigDecimal value, @Nullable Integer decimals, @Nullable String text) {

		/** A number, which may be missing. */
		public static Cell number(@Nullable BigDecimal value, int decimals) {
			return new Cell(value, decimals, null);
		}

		/** A text, which may be empty. */
		public static Cell text(@Nullable String text) {
			return new Cell(null, null, Objects.requireNonNullElse(text, ""));
		}

	}

	/**
	 * One indicator with its years.
	 *
	 * @param position its place from 1
	 * @param directionCode HIGHER, LOWER, KEEP or RANGE
	 * @param direction the direction in words, for instance 大きいほどよい
	 * @param rangeLow lower end of the range, or {@code null}
	 * @param rangeHigh upper end of the range, or {@code null}
	 * @param decimals how many decimal places are shown
	 * @param reading one plain sentence of what the newest year says, or an empty string
	 * @param values the years in order, the baseline year first
	 * @param cells what stands in the columns of each year, where the form names columns
	 */
	public record Indicator(int position, String name, String explanation, String directionCode, String direction,
			@Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, String unit, int decimals, String reading,
			List<YearValue> values, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<List<Cell>> cells) {

		public Indicator {
			values = List.copyOf(values);
			cells = (cells != null) ? cells.stream().map(List::copyOf).toList() : List.of();
		}

		/** An indicator with the usual columns. */
		public Indicator(int position, String name, String explanation, String directionCode, String direction,
				@Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, String unit, int decimals,
				String reading, List<YearValue> values) {
			this(position, name, explanation, directionCode, direction, rangeLow, rangeHigh, unit, decimals, reading,
					values, null);
		}

		/**
		 * The cells of each year, in the order of {@link IndicatorsBlock#layout()}.
		 */
		public List<List<Cell>> rows() {
			List<List<Cell>> own = Objects.requireNonNull(this.cells);
			if (!own.isEmpty()) {
				return own;
			}
			List<List<Cell>> usual = new ArrayList<>();
			this.values.forEach((year) -> usual
				.add(List.of(Cell.text(String.valueOf(year.year().value())), Cell.number(year.plan(), this.decimals),
						Cell.number(year.actual(), this.decimals), Cell.text(this.unit))));
			return usual;
		}

	}

	/**
	 * The values of one year. A missing value is not zero; why it is missing may be said.
	 *
	 * @param baseline whether this is the year that the plan starts from
	 */
	public record YearValue(FiscalYear year, boolean baseline, @Nullable BigDecimal plan, @Nullable String planMissing,
			@Nullable BigDecimal actual, @Nullable String actualMissing, @Nullable String note) {

	}

}
