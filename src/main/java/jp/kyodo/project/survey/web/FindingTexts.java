package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Locale;

import jp.kyodo.project.survey.SurveyFinding;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts into words what is still open.
 */
@Component
class FindingTexts {

	private final MessageSource messages;

	FindingTexts(MessageSource messages) {
		this.messages = messages;
	}

	List<Finding> of(List<SurveyFinding> findings) {
		return findings.stream()
			.map((finding) -> new Finding(finding.projectCode(),
					this.messages.getMessage(finding.messageKey(), finding.arguments().toArray(), Locale.JAPANESE)))
			.toList();
	}

	/**
	 * Something that is still open, in words.
	 *
	 * @param code the project that it is about, empty where it is about the whole answer
	 */
	record Finding(String code, String text) {

		/** The id of the place on the answer's page where it is put right. */
		public String anchor() {
			return this.code.isEmpty() ? "nothing-title" : "project-" + this.code;
		}

	}

}
