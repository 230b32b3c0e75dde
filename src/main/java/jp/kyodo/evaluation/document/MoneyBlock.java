package jp.kyodo.evaluation.document;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What the policy issue costs, by year and kind of amount.
 *
 * @param rows the total first, then its parts where the form asks for them
 */
public record MoneyBlock(String key, String title, List<Year> years, List<Row> rows) implements SheetBlock {

	public MoneyBlock {
		years = List.copyOf(years);
		rows = List.copyOf(rows);
	}

	/**
	 * A year and the kinds of amount that it shows.
	 *
	 * @param label the year as printed, for instance 2013(H25)年度
	 */
	public record Year(FiscalYear year, String label, List<Kind> kinds) {

		public Year {
			kinds = List.copyOf(kinds);
		}

	}

	/**
	 * A kind of amount, for instance BUDGET 予算.
	 */
	public record Kind(String code, String label) {

	}

	/**
	 * One line of amounts, in the order of the years and their kinds.
	 *
	 * @param programCode the program that this part belongs to, or {@code null} for the
	 * total
	 */
	public record Row(String label, @Nullable String programCode, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * One amount.
	 *
	 * @param yen the amount in yen, or {@code null} where there is none
	 */
	public record Cell(FiscalYear year, String kind, @Nullable Long yen) {

	}

}
