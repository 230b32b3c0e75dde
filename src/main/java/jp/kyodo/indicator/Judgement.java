package jp.kyodo.indicator;

/**
 * What an actual value says beside its plan value, in terms of the indicator's direction.
 */
public enum Judgement {

	/**
	 * Better than planned: larger where larger is better, smaller where smaller is
	 * better. Where a value is to be kept: larger.
	 */
	ABOVE,

	/** As planned. */
	MET,

	/**
	 * Not as good as planned. Where a value is to be kept: smaller.
	 */
	BELOW,

	/** Within the range. */
	WITHIN,

	/** Outside the range. */
	OUTSIDE,

	/** Nothing can be said, since a value is missing. */
	NOT_JUDGED

}
