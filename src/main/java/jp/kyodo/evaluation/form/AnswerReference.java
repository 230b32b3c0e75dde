package jp.kyodo.evaluation.form;

import java.util.List;

/**
 * That a section depends on what was answered in an earlier one.
 *
 * @param pointer where this stands in the section's definition, as a JSON pointer
 * @param section key of the earlier section
 * @param field field of that section
 * @param codes the codes that are spoken of; none where it only matters whether there is
 * an answer
 */
public record AnswerReference(String pointer, String section, String field, List<String> codes) {

	public AnswerReference {
		codes = List.copyOf(codes);
	}

}
