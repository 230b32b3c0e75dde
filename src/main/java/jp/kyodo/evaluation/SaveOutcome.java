package jp.kyodo.evaluation;

import java.time.Instant;
import java.util.Map;

import jp.kyodo.evaluation.section.SectionReading;

/**
 * What became of an attempt to save a section. Whatever it was, what was typed is kept.
 */
public sealed interface SaveOutcome {

	/**
	 * The section is saved.
	 *
	 * @param base what the form goes on with
	 * @param understood fields that were understood differently from how they were typed
	 * @param complete whether nothing required is missing in the section
	 * @param shown whether each section that depends on answers is part of the sheet now
	 */
	record Saved(SectionBase base, Instant at, Map<String, String> understood, boolean complete,
			Map<String, Boolean> shown) implements SaveOutcome {

	}

	/**
	 * Something was typed that cannot be saved; it is kept as a draft.
	 */
	record NotUsable(SectionReading reading, Instant at) implements SaveOutcome {

	}

	/**
	 * Somebody else saved the section in between; what was typed is kept as a draft.
	 *
	 * @param savedBy who saved it, or an empty string where a register changed
	 */
	record Conflicting(String savedBy) implements SaveOutcome {

	}

	/**
	 * The sheet can no longer be edited; what was typed is kept as a draft.
	 */
	record Locked(SheetState state) implements SaveOutcome {

	}

}
