package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.web.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what the entry page sends by itself; {@code autosave.js} reads it.
 *
 * @param saved whether what was typed is kept
 * @param savedAt the time of day at which it was kept
 * @param version the section's version that the page goes on with
 * @param state SAVED, DRAFT (kept, but not part of the sheet) or CONFLICT
 * @param message the Japanese sentence for the status line, or {@code null}
 * @param errors what keeps the section from being saved, by field
 * @param complete whether nothing required is missing
 * @param understood fields that were understood differently from how they were typed
 * @param href where a conflict is solved, or {@code null}
 * @param shown whether each section that depends on answers is part of the sheet now;
 * empty where nothing was saved
 */
record AutosaveAnswer(boolean saved, String savedAt, String version, State state, @Nullable String message,
		List<FieldMessage> errors, boolean complete, Map<String, String> understood, @Nullable String href,
		Map<String, Boolean> shown) {

	/**
	 * What became of the text.
	 */
	enum State {

		SAVED, DRAFT, CONFLICT

	}

}
