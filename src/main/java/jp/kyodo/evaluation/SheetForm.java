package jp.kyodo.evaluation;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.section.FieldProblem;
import jp.kyodo.evaluation.section.SavedSection;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as one person fills it in.
 */
public record SheetForm(SheetHead head, String formName, List<Section> sections) {

	/**
	 * One section of the entry page.
	 *
	 * @param kind the kind of section, which names its fragment
	 * @param required whether it is required as things stand
	 * @param shown whether it is part of the sheet as things stand
	 * @param conditions what it depends on, or {@code null}
	 * @param entry what the fragment shows
	 * @param base what this person's text began with
	 * @param saved what was last saved, or {@code null}
	 * @param draft what this person typed and could not save, or {@code null}
	 * @param conflicting whether somebody else saved the section since then
	 * @param problems what is wrong in the draft
	 * @param understood fields of the draft that were understood differently from how
	 * they were typed
	 * @param complete whether nothing required is missing
	 * @param empty whether nothing has been entered
	 */
	public record Section(String key, String kind, String title, @Nullable String guidance, boolean required,
			boolean shown, @Nullable SectionConditions conditions, boolean entered, Object entry, SectionBase base,
			@Nullable SavedSection saved, @Nullable SectionDraft draft, boolean conflicting,
			List<FieldProblem> problems, Map<String, String> understood, boolean complete, boolean empty) {

	}

}
