package jp.kyodo.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss")
		.withZone(ZoneId.of("Asia/Tokyo"));

	/**
	 * That what was typed is kept as a draft.
	 */
	public static AutosaveAnswer kept(Instant at, String version) {
		return new AutosaveAnswer(true, time(at), version, State.DRAFT, null, List.of(), false, Map.of(), null,
				Map.of());
	}

	/** The time of day in Japan as pages with such answers show it, such as 14:03:21. */
	public static String time(Instant at) {
		return TIME.format(at);
	}

	/**
	 * What became of the text.
	 */
	public enum State {

		SAVED, DRAFT, CONFLICT

	}

}
