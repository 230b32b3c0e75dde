package jp.kyodo.evaluation.section;

import java.time.Instant;
import java.util.Map;

/**
 * What was last saved of one section of a sheet.
 *
 * @param fields the entry form's fields by name
 * @param version grows by one with each save, from 1
 * @param savedAt when it was saved
 * @param savedBy who saved it
 */
public record SavedSection(Map<String, String> fields, int version, Instant savedAt, String savedBy) {

	public SavedSection {
		fields = Map.copyOf(fields);
	}

	public String field(String name) {
		return this.fields.getOrDefault(name, "");
	}

}
