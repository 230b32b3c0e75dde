package jp.kyodo.fiscal;

/**
 * How exactly something was counted.
 */
public enum Precision {

	/** Counted: 22名. */
	EXACT,

	/** Estimated: 約100人. */
	ABOUT,

	/** A lower bound: 100名以上. */
	AT_LEAST

}
