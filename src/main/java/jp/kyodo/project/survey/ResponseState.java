package jp.kyodo.project.survey;

/**
 * The states of a department's answer, in the order of its work-flow.
 */
public enum ResponseState {

	/** 未着手: nothing has been decided. */
	NOT_STARTED,

	/** 入力中: the department decides. */
	DRAFT,

	/** 提出: the section chief is to check it. */
	SUBMITTED,

	/** 承認: the planning section is to check it. */
	APPROVED,

	/** 受付済み: the planning section has checked it. */
	ACCEPTED;

	/**
	 * Whether the department can decide.
	 */
	public boolean isOpen() {
		return this == NOT_STARTED || this == DRAFT;
	}

	/**
	 * Whether the department has done its part: only the planning section can send it
	 * back.
	 */
	public boolean isAnswered() {
		return this == APPROVED || this == ACCEPTED;
	}

	/**
	 * The message key of the state's name.
	 */
	public String messageKey() {
		return "project-survey.state." + name();
	}

}
