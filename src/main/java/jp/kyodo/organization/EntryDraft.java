package jp.kyodo.organization;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed into a form and not saved yet.
 *
 * @param part which form of the place it is
 * @param baseVersion the version that the person began with; 0 when there was none
 * @param fields the fields exactly as typed
 * @param savedAt when it was kept
 */
public record EntryDraft(String part, int baseVersion, Map<String, List<String>> fields, Instant savedAt) {

	public EntryDraft {
		Map<String, List<String>> copy = new LinkedHashMap<>();
		fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		fields = copy;
	}

}
