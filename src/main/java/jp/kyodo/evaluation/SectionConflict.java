package jp.kyodo.evaluation;

import java.util.List;

import jp.kyodo.evaluation.section.SavedSection;

/**
 * Two people typed into one section: what each wrote, and what both began with.
 *
 * @param theirs what is saved now
 * @param mine what this person typed
 * @param fields the fields in which the two differ
 */
public record SectionConflict(String sectionKey, String title, SavedSection theirs, SectionDraft mine,
		List<Field> fields) {

	/**
	 * One field in which the two differ.
	 */
	public record Field(String name, String label, String base, String theirs, String mine) {

	}

}
