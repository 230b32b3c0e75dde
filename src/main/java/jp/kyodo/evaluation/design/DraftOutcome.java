package jp.kyodo.evaluation.design;

import tools.jackson.databind.node.ObjectNode;

/**
 * What became of an attempt to change a draft.
 */
public sealed interface DraftOutcome {

	/**
	 * The change is saved.
	 *
	 * @param partId id of the part that was added or changed; empty for the form's head
	 */
	record Saved(String partId) implements DraftOutcome {

	}

	/**
	 * Somebody else changed the same part in between; nothing was saved.
	 *
	 * @param draft the draft as it is now
	 * @param present the part as it is now
	 * @param typed what was typed
	 */
	record Overtaken(FormDraft draft, ObjectNode present, ObjectNode typed) implements DraftOutcome {

	}

	/**
	 * The part is no longer there.
	 *
	 * @param by who changed the draft last
	 */
	record Gone(String by) implements DraftOutcome {

	}

}
