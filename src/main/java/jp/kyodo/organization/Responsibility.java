package jp.kyodo.organization;

/**
 * Whether somebody answers for a department's work.
 */
public enum Responsibility {

	/** Somebody enters for it. */
	HELD,

	/** The department exists, but nobody enters for it. */
	NOBODY,

	/** The department has ended, and nobody or several have taken over. */
	ENDED

}
