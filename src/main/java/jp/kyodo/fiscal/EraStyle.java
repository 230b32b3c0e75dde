package jp.kyodo.fiscal;

/**
 * How a city writes a fiscal year.
 */
public enum EraStyle {

	/** 2013（平成25）年度. */
	GREGORIAN_FIRST,

	/** 2013(H25)年度. */
	SHORT,

	/** 平成25年度. */
	ERA_FIRST,

	/** 2013年度. */
	GREGORIAN

}
