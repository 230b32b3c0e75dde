package jp.kyodo.project.survey;

import java.time.Instant;

/**
 * Something that happened with an answer: a step of its work-flow, a reminder, a handing
 * over to another department and its being taken back.
 *
 * @param kind the name of the step, {@link #REMIND}, {@link #HAND_OVER} or
 * {@link #TAKE_BACK}
 * @param reason why, or what was added to it; may be empty
 */
public record SurveyEvent(String kind, String reason, Instant at, String by) {

	static final String REMIND = "REMIND";

	static final String HAND_OVER = "HAND_OVER";

	static final String TAKE_BACK = "TAKE_BACK";

	/**
	 * Whether the answer was sent back by it.
	 */
	public boolean isReturn() {
		return this.kind.equals(ResponseStep.RETURN.name()) || this.kind.equals(ResponseStep.SEND_BACK.name());
	}

	public boolean isReminder() {
		return this.kind.equals(REMIND);
	}

	/**
	 * The message key of what happened.
	 */
	public String messageKey() {
		return "project-survey.event." + this.kind;
	}

}
