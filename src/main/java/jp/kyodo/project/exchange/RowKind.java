package jp.kyodo.project.exchange;

/**
 * What a row of a file does to the register.
 */
public enum RowKind {

	/** It adds a project. */
	NEW,

	/** It adds a year to a project. */
	YEAR,

	/** It changes what a project is in a year. */
	CHANGED,

	/** It changes nothing. */
	SAME,

	/** It ends a project. */
	ENDED,

	/** Something is wrong with it. */
	ERROR,

	/** It is passed over, since nothing was chosen in the survey. */
	LEFT;

	boolean isWritten() {
		return this == NEW || this == YEAR || this == CHANGED || this == ENDED;
	}

}
