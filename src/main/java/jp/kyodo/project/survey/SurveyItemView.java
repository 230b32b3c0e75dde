package jp.kyodo.project.survey;

import org.jspecify.annotations.Nullable;

/**
 * One project within a department's answer.
 *
 * @param projectId the key of the project
 * @param code its code
 * @param name its name, of this year where it goes on, otherwise of last year
 * @param lastName its name last year, null where it was not done then
 * @param decision what holds now, as the register has it
 * @param reason why it has ended, otherwise empty
 * @param version the version that a decision refers to; -1 where nothing is noted yet
 * @param yearVersion the version of its content this year, null where there is none
 */
public record SurveyItemView(long projectId, String code, String name, @Nullable String lastName, Decision decision,
		String reason, int version, @Nullable Integer yearVersion) {

	/**
	 * What a form sends to name this project and what was seen of it.
	 */
	public String token() {
		return this.code + "@" + this.version;
	}

}
