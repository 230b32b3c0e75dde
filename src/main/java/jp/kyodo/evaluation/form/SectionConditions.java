package jp.kyodo.evaluation.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * When a section is shown and when it is required, depending on earlier answers. All
 * conditions of a list must hold. A section that is not shown is not checked and stands
 * on no output; what was typed into it stays saved.
 *
 * @param shownIf the section is shown only then
 * @param requiredIf what the section requires is required only then
 */
public record SectionConditions(@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Condition> shownIf,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Condition> requiredIf) {

	public SectionConditions {
		shownIf = (shownIf != null) ? List.copyOf(shownIf) : List.of();
		requiredIf = (requiredIf != null) ? List.copyOf(requiredIf) : List.of();
	}

	List<AnswerReference> references() {
		List<AnswerReference> references = new ArrayList<>();
		add(references, "shownIf", Objects.requireNonNull(this.shownIf));
		add(references, "requiredIf", Objects.requireNonNull(this.requiredIf));
		return references;
	}

	private static void add(List<AnswerReference> references, String list, List<Condition> conditions) {
		for (int index = 0; index < conditions.size(); index++) {
			references.add(conditions.get(index).reference("/conditions/%s/%d".formatted(list, index)));
		}
	}

}
