package jp.kyodo.evaluation.document;

import java.math.BigDecimal;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers that belong to the sheet itself.
 */
public record FiguresBlock(String key, String title, List<Column> columns, List<Row> rows) implements SheetBlock {

	public FiguresBlock {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * A column.
	 *
	 * @param year the fiscal year that it is about, or {@code null}
	 */
	public record Column(String key, String title, @Nullable FiscalYear year) {

	}

	/**
	 * A row.
	 *
	 * @param decimals how many decimal places are shown
	 * @param place whether it adds up others or is one of those
	 * @param cells the values in the order of the columns
	 * @param missing why values are missing, or {@code null}
	 */
	public record Row(String key, String title, String unit, int decimals, Place place, List<Cell> cells,
			@Nullable String missing) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * What a row is among the others.
	 */
	public enum Place {

		/** A number of its own. */
		SINGLE,

		/** The sum of other rows. */
		TOTAL,

		/** A part of a sum above it. */
		PART

	}

	/**
	 * One value, or {@code null} where it is missing.
	 */
	public record Cell(@Nullable BigDecimal value) {

	}

}
