package jp.kyodo.evaluation.web;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.SheetForm;
import jp.kyodo.evaluation.section.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * One section of the entry page, as its fragment needs it.
 *
 * @param kind names the fragment
 * @param entry what the kind of section shows
 * @param savedAt time of day of the last save with who saved, or {@code null}
 * @param keptDraft whether what stands in the fields is a draft that could not be saved
 */
record EntrySection(String key, String kind, String title, @Nullable String guidance, boolean required, boolean entered,
		Object entry, String version, @Nullable String savedAt, @Nullable String savedBy, boolean keptDraft,
		boolean conflicting, boolean complete, boolean empty, Map<String, String> understood,
		Map<String, String> problems) {

	static EntrySection of(SheetForm.Section section, DateTimeFormatter time) {
		return new EntrySection(section.key(), section.kind(), section.title(), section.guidance(), section.required(),
				section.entered(), section.entry(), section.base().toString(),
				(section.saved() != null) ? time.format(section.saved().savedAt()) : null,
				(section.saved() != null) ? section.saved().savedBy() : null, section.draft() != null,
				section.conflicting(), section.complete(), section.empty(), section.understood(),
				section.problems()
					.stream()
					.collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, second) -> first)));
	}

	/**
	 * The id of one of the section's fields.
	 */
	public String id(String field) {
		return FieldIds.of(this.key, field);
	}

	public @Nullable String error(String field) {
		return this.problems.get(field);
	}

	public @Nullable String understood(String field) {
		return this.understood.get(field);
	}

	/**
	 * The template of the section, which has the fragment {@code fields}.
	 */
	public String fragment() {
		return "evaluation/entry/" + this.kind;
	}

}
