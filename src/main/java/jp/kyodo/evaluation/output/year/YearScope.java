package jp.kyodo.evaluation.output.year;

import java.util.Locale;

/**
 * Which sheets of a year an export holds.
 */
public enum YearScope {

	/** The published ones, as published. */
	PUBLISHED,

	/** All, those that are not published as drafts; for who reads everything. */
	ALL;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
