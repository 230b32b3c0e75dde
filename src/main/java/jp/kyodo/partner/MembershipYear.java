package jp.kyodo.partner;

import jp.kyodo.fiscal.FiscalYear;

/**
 * How many members there were in a year: those at its beginning and those who joined,
 * without those who left, are those at its end.
 *
 * @param year the year
 * @param before members at the end of the year before (前年度末)
 * @param joined who joined in the year (新規)
 * @param left who left in the year (取下げ)
 */
public record MembershipYear(FiscalYear year, int before, int joined, int left) {

	/** Members at the end of the year (年度末). */
	public int after() {
		return this.before + this.joined - this.left;
	}

}
