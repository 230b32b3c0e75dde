package jp.kyodo.project.web;

import java.time.Instant;
import java.util.List;

import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What was typed before and not saved, as the form of a project tells it.
 *
 * @param restoredFrom when what now stands in the fields was kept, null if it is what is
 * saved
 * @param isOvertaken whether somebody else has saved since it was begun
 * @param differences how it differs from what is saved
 * @param begun new projects that were begun in other forms
 */
record KeptEntry(@Nullable Instant restoredFrom, boolean isOvertaken, List<Difference> differences, List<Begun> begun) {

	static KeptEntry nothing() {
		return new KeptEntry(null, false, List.of(), List.of());
	}

	static KeptEntry begun(List<Begun> begun) {
		return new KeptEntry(null, false, List.of(), begun);
	}

	static KeptEntry restored(Instant from) {
		return new KeptEntry(from, false, List.of(), List.of());
	}

	KeptEntry withDifferences(List<Difference> readable) {
		return new KeptEntry(this.restoredFrom, this.isOvertaken, readable, this.begun);
	}

	/**
	 * A new project that was begun and not saved.
	 *
	 * @param key names its form
	 * @param year the year as typed
	 * @param name the name as typed, or empty
	 * @param at when it was kept
	 */
	record Begun(String key, String year, String name, Instant at) {
	}

}
