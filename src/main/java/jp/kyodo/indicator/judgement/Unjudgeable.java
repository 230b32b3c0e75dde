package jp.kyodo.indicator.judgement;

/**
 * Why an indicator cannot be judged (判定できない).
 */
public enum Unjudgeable {

	/** There is no actual value. */
	NO_ACTUAL,

	/** The year has no target. */
	NO_TARGET,

	/** There is no baseline. */
	NO_BASELINE,

	/**
	 * Definition or method changed since the baseline, so that they cannot be compared.
	 */
	BASELINE_BEFORE_BREAK,

	/** A value that is to be kept, or a range, has no achievement rate. */
	RATE_OF_KEPT_VALUE,

	/** A target of zero or less has no achievement rate. */
	RATE_WITHOUT_POSITIVE_TARGET,

	/** Target ÷ actual has no meaning for an actual value of zero or less. */
	RATE_WITHOUT_POSITIVE_ACTUAL,

	/** A change from a baseline of zero has no rate. */
	CHANGE_FROM_ZERO,

	/** The target is not better than the baseline, so that there is no way to make. */
	PROGRESS_WITHOUT_WAY,

	/** The rule has no share for this year of the plan. */
	NO_SHARE,

	/** No case of the rule holds. */
	NO_CASE

}
