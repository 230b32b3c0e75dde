package jp.kyodo.evaluation;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into a section and could not save yet.
 *
 * @param baseVersion the section's version that the person began with; 0 when it was
 * empty
 * @param fields the fields exactly as typed
 * @param savedAt when the draft was kept
 */
public record SectionDraft(int baseVersion, Map<String, String> fields, Instant savedAt) {

	/** Begun before everything that is saved now. */
	static final int OVERTAKEN = -1;

	public SectionDraft {
		fields = Map.copyOf(fields);
	}

}
