package jp.kyodo.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * One save of a section: who, when, and what it changed.
 *
 * @param title the section's heading
 * @param version the section's version that was made
 */
public record SectionChange(String title, int version, Instant savedAt, String savedBy, List<Field> fields) {

	/**
	 * A field before and after the save.
	 */
	public record Field(String label, String before, String after) {

	}

}
