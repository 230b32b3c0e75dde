package jp.kyodo.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The answer to what a page sends by itself while somebody types; {@code autosave.js}
 * reads it.
 *
 * @param saved whether what was typed is kept
 * @param savedAt the time of day at which it was kept
 * @param version the version that the page goes on with
 * @param state SAVED, DRAFT (kept, but not saved) or CONFLICT
 * @param message the Japanese sentence for the status line, or {@code null}
 * @param errors what keeps it from being saved, by field
 * @param complete whether nothing required is missing
 * @param understood fields that were understood differently from how they were typed
 * @param href where a conflict is solved, or {@code null}
 * @param shown whether each section that depends on answers is part of the sheet now;
 * empty where nothing was saved
 */
public record AutosaveAnswer(boolean saved, String savedAt, String version, State state, @Nullable String message,
		List<FieldMessage> errors, boolean complete, Map<String, String> understood, @Nullable String href,
		Map<String, Boolean> shown) {

	/**
	 * That what was typed is kept as a draft.
	 */
	public static AutosaveAnswer kept(String savedAt, String version) {
		return new AutosaveAnswer(true, savedAt, version, State.DRAFT, null, List.of(), false, Map.of(), null,
				Map.of());
	}

	/**
	 * What became of the text.
	 */
	public enum State {

		SAVED, DRAFT, CONFLICT

	}

}
