package jp.kyodo.evaluation.output.dataset;

/**
 * Why an observation has no value. Missing is never zero.
 */
enum MissingReason {

	/**
	 * Those who entered the sheet said why; their words stand in a column of their own.
	 */
	STATED,

	/** Nothing was entered, and nobody said why. */
	NOT_ENTERED,

	/** The year has not been rated, or by another scale. */
	NOT_RATED,

	/** There is nothing of this kind. */
	NONE;

	String messageKey() {
		return "evaluation-output.missing." + name();
	}

}
