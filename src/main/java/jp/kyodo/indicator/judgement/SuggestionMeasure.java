package jp.kyodo.indicator.judgement;

/**
 * What the cases of a suggestion count among the indicators of a sheet.
 */
public enum SuggestionMeasure {

	/** Indicators that reach the target of the year. */
	REACHED,

	/** Indicators that miss the target of the year. */
	MISSED,

	/** Indicators that are at the baseline or better. */
	AT_BASELINE_OR_BETTER,

	/** Indicators that are worse than the baseline. */
	BELOW_BASELINE,

	/** Indicators that were judged with one of the codes that the condition names. */
	JUDGED_AS,

	/** Indicators that could not be judged. */
	UNJUDGED,

	/**
	 * The points of all indicators added up; a percentage is of the most points possible.
	 */
	POINTS

}
