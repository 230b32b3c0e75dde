package jp.kyodo.agreement.web;

import java.time.Instant;
import java.util.List;

import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What was typed before and not saved, as the form of an agreement tells it.
 *
 * @param restoredFrom when what now stands in the fields was kept, null if it is what is
 * saved
 * @param isOvertaken whether somebody else has saved since it was begun
 * @param differences how it differs from what is saved
 * @param begun new agreements that were begun in other forms
 */
record KeptAgreement(@Nullable Instant restoredFrom, boolean isOvertaken, List<Difference> differences,
		List<Begun> begun) {

	static KeptAgreement nothing() {
		return new KeptAgreement(null, false, List.of(), List.of());
	}

	static KeptAgreement begun(List<Begun> begun) {
		return new KeptAgreement(null, false, List.of(), begun);
	}

	static KeptAgreement restored(Instant from) {
		return new KeptAgreement(from, false, List.of(), List.of());
	}

	/**
	 * A new agreement that was begun and not saved.
	 *
	 * @param key names its form
	 * @param title the title as typed, or empty
	 * @param at when it was kept
	 */
	record Begun(String key, String title, Instant at) {
	}

}
