package jp.kyodo.project;

import java.time.Instant;
import java.util.List;

/**
 * A change of a project-year: who, when, and what it was before and after.
 *
 * @param at when
 * @param by the name of who did it; the login name where the account is unknown
 * @param kind what was done
 * @param fields what has changed; all fields with a content where it was added
 */
public record ProjectChange(Instant at, String by, Kind kind, List<Field> fields) {

	public ProjectChange {
		fields = List.copyOf(fields);
	}

	/**
	 * What was done.
	 */
	public enum Kind {

		ADDED, CHANGED, REMOVED

	}

	/**
	 * A field.
	 *
	 * @param labelKey message key of its label
	 * @param before what it was; empty if there was nothing
	 * @param after what it became
	 */
	public record Field(String labelKey, String before, String after) {
	}

}
