package jp.kyodo.evaluation.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.SheetForm;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.section.FieldProblem;
import jp.kyodo.web.AutosaveAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One section of the entry page, as its fragment needs it.
 *
 * @param kind names the fragment
 * @param shown whether it is part of the sheet as things stand
 * @param shownIf the conditions for that, which {@code conditions.js} reads, or
 * {@code null}
 * @param entry what the kind of section shows
 * @param savedAt time of day of the last save with who saved, or {@code null}
 * @param keptDraft whether what stands in the fields is a draft that could not be saved
 */
public record EntrySection(String key, String kind, String title, @Nullable String guidance, boolean required,
		boolean shown, @Nullable String shownIf, boolean entered, Object entry, String version,
		@Nullable String savedAt, @Nullable String savedBy, boolean keptDraft, boolean conflicting, boolean complete,
		boolean empty, Map<String, String> understood, Map<String, String> problems) {

	public static EntrySection of(SheetForm.Section section) {
		return new EntrySection(section.key(), section.kind(), section.title(), section.guidance(), section.required(),
				section.shown(), shownIf(section.conditions()), section.entered(), section.entry(),
				section.base().toString(),
				(section.saved() != null) ? AutosaveAnswer.time(section.saved().savedAt()) : null,
				(section.saved() != null) ? section.saved().savedBy() : null, section.draft() != null,
				section.conflicting(), section.complete(), section.empty(), section.understood(),
				section.problems()
					.stream()
					.collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, second) -> first)));
	}

	private static @Nullable String shownIf(@Nullable SectionConditions conditions) {
		return (conditions == null || Objects.requireNonNull(conditions.shownIf()).isEmpty()) ? null
				: JsonMapper.shared().writeValueAsString(conditions.shownIf());
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
