package jp.kyodo.indicator;

/**
 * What stands behind a target value: 21%以上, 5件以下, or nothing as in 14団体.
 */
public enum TargetComparator {

	/** The value or more (以上). */
	AT_LEAST,

	/** The value or less (以下). */
	AT_MOST,

	/**
	 * Nothing is said. Where larger is better it is read as 以上, where smaller is better
	 * as 以下, where a value is kept as that very value.
	 */
	NONE

}
