package jp.kyodo.indicator;

/**
 * Why the values of an indicator cannot be compared with those of the one that it
 * follows.
 */
public enum LinkBreak {

	/** What is measured has changed. */
	DEFINITION,

	/** How it is computed or surveyed has changed. */
	METHOD,

	/** The value from which the plan starts was set anew. */
	BASELINE

}
