package jp.kyodo.evaluation;

/**
 * The states of an evaluation sheet, in the order of its work-flow.
 */
public enum SheetState {

	/** 未着手: nothing has been entered. */
	NOT_STARTED,

	/** 入力中: the responsible department is entering. */
	DRAFT,

	/** 提出: the section chief is to check it. */
	SUBMITTED,

	/** 承認: the planning section is to check it. */
	APPROVED,

	/** 確定: checked and locked, not yet published. */
	FINALIZED,

	/** 公表: published. */
	PUBLISHED;

	/**
	 * Whether sections can be edited.
	 */
	public boolean isOpen() {
		return this == NOT_STARTED || this == DRAFT;
	}

	/**
	 * The message key of the state's name.
	 */
	public String messageKey() {
		return "evaluation.state." + name();
	}

}
