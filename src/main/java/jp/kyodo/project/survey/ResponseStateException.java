package jp.kyodo.project.survey;

import jp.kyodo.web.ConflictException;

/**
 * Refuses something because the answer has moved on to another state.
 */
class ResponseStateException extends ConflictException {

	/**
	 * Refuses.
	 * @param state the state in which the answer is now
	 */
	ResponseStateException(ResponseState state) {
		super("project-survey.moved-on." + state.name());
	}

}
