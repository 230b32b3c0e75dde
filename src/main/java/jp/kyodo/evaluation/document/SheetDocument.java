package jp.kyodo.evaluation.document;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Everything that an evaluation sheet shows, as one immutable record. Every output (page,
 * print, PDF, worksheet, open data) is made from it and from nothing else.
 *
 * @param shape version of this record's shape; every shape that was ever published stays
 * readable
 * @param form the form that the sheet follows
 * @param city the city as it was named
 * @param year the fiscal year that is evaluated
 * @param issueCode code of the policy issue (施策課題)
 * @param issueName its name in that year
 * @param plan the plan that the issue belongs to
 * @param department full name of the responsible department (作成課) in that year
 * @param blocks the sections in the order of the form
 */
public record SheetDocument(int shape, Form form, City city, FiscalYear year, String issueCode, String issueName,
		Plan plan, String department, List<SheetBlock> blocks) {

	/**
	 * The shape that is written today.
	 */
	public static final int CURRENT_SHAPE = 1;

	public SheetDocument {
		blocks = List.copyOf(blocks);
	}

	/**
	 * The ratings that the sheet was given in its own year, in the order of the form.
	 */
	public List<GivenRating> ratings() {
		return this.blocks.stream().flatMap((block) -> block.ratingsIn(this.year).stream()).toList();
	}

	/**
	 * The form's code, version and printed name.
	 */
	public record Form(String code, int version, String name) {

	}

	/**
	 * The city's name and its 全国地方公共団体コード (six digits).
	 */
	public record City(String name, String code) {

	}

	/**
	 * The plan's code and name, and the fiscal years that it covers.
	 */
	public record Plan(String code, String name, FiscalYear firstYear, FiscalYear lastYear) {

	}

}
