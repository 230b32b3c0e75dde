package jp.kyodo.project.survey;

import java.util.List;

/**
 * Something that keeps an answer from being submitted.
 *
 * @param projectCode the project that it is about, empty where it is about the whole
 * answer
 * @param messageKey the message key of the sentence that says what to do
 * @param arguments what the sentence mentions; may be {@code MessageSourceResolvable}
 */
public record SurveyFinding(String projectCode, String messageKey, List<Object> arguments) {

	public SurveyFinding {
		arguments = List.copyOf(arguments);
	}

}
