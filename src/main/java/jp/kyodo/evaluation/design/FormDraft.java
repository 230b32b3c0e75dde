package jp.kyodo.evaluation.design;

import java.time.Instant;

/**
 * A form that is being made.
 *
 * @param version grows by one with each save, from 1
 */
public record FormDraft(long id, State state, int version, DraftTree tree, Instant savedAt, String savedBy) {

	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	/**
	 * What became of a draft.
	 */
	public enum State {

		/** It can be changed. */
		OPEN,

		/** It was put in force as a version of a form. */
		IN_FORCE,

		/** It was given up. */
		DISCARDED

	}

}
