package jp.kyodo.project.survey;

import jp.kyodo.web.ConflictException;

/**
 * Refuses something because the answer has moved on to another state.
 */
public class ResponseStateException extends ConflictException {

	private final ResponseState state;

	ResponseStateException(ResponseState state) {
		super("project-survey.moved-on." + state.name());
		this.state = state;
	}

	/**
	 * The state in which the answer is now.
	 */
	public ResponseState state() {
		return this.state;
	}

}
