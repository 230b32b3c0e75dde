package jp.kyodo.indicator.judgement;

/**
 * Which target a year has that is no milestone itself.
 */
public enum Interpolation {

	/** None: only the years of the milestones are judged. */
	NONE,

	/** The target of the next milestone as it is. */
	NEXT,

	/**
	 * On the straight line from the milestone before, or from the baseline, to the next
	 * milestone.
	 */
	LINEAR,

	/**
	 * The share of the way from the baseline to the next milestone that the rule gives
	 * for the year of the plan (20, 40, 60, 80, 100 %).
	 */
	SHARES

}
