package jp.kyodo.evaluation.section;

import java.util.List;

/**
 * What the entry page shows of the money.
 *
 * @param total the line of totals
 * @param parts a line for each program, where the form asks for it
 */
record MoneyEntry(List<YearColumns> years, Line total, List<Line> parts) {

	/**
	 * A year with the labels of its kinds.
	 */
	record YearColumns(String label, List<String> kinds) {

	}

	/**
	 * One line of amounts.
	 */
	record Line(String label, List<Cell> cells) {

	}

	/**
	 * One field.
	 *
	 * @param estimate last year's 決算見込 as a hint where the settled amount is asked, or an
	 * empty string
	 */
	record Cell(String field, String label, String value, String estimate) {

	}

}
