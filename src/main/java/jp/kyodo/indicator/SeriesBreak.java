package jp.kyodo.indicator;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A year from which on an indicator cannot be compared with the years before.
 *
 * @param from the first year after the change
 * @param kind what changed
 * @param reason why
 */
public record SeriesBreak(FiscalYear from, Kind kind, String reason) {

	/**
	 * What changed.
	 */
	public enum Kind {

		/** What is counted. */
		DEFINITION,

		/** How it is found out. */
		METHOD,

		/** What it is compared with. */
		BASELINE

	}

	/** Whether this lies between a value and a later one that were to be compared. */
	public boolean separates(FiscalYear earlier, FiscalYear later) {
		return this.kind != Kind.BASELINE && this.from.isAfter(earlier) && !this.from.isAfter(later);
	}

}
