package jp.kyodo.project.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.organization.Role;

/**
 * The steps that take an answer from one state to the next, and who may take them. This
 * is the table of the work-flow: 未着手 → 入力中 → 提出 → 承認 → 受付済み, with a way back (差戻し) at
 * each check. The first decision of all begins the draft by itself.
 */
public enum ResponseStep {

	/** 提出: the department hands its answer to its section chief. */
	SUBMIT("submit", Role.EDITOR, EnumSet.of(ResponseState.DRAFT), ResponseState.SUBMITTED),

	/** 承認: the section chief approves. */
	APPROVE("approve", Role.APPROVER, EnumSet.of(ResponseState.SUBMITTED), ResponseState.APPROVED),

	/** 差戻し: the section chief sends the answer back. */
	RETURN("return", Role.APPROVER, EnumSet.of(ResponseState.SUBMITTED), ResponseState.DRAFT),

	/** 受付: the planning section has checked the answer. */
	ACCEPT("accept", Role.PLANNING, EnumSet.of(ResponseState.APPROVED), ResponseState.ACCEPTED),

	/** 差戻し: the planning section sends the answer back to the department. */
	SEND_BACK("send-back", Role.PLANNING, EnumSet.of(ResponseState.APPROVED, ResponseState.ACCEPTED),
			ResponseState.DRAFT);

	private final String path;

	private final Role role;

	private final Set<ResponseState> from;

	private final ResponseState to;

	ResponseStep(String path, Role role, Set<ResponseState> from, ResponseState to) {
		this.path = path;
		this.role = role;
		this.from = from;
		this.to = to;
	}

	/**
	 * The step's name in URLs.
	 */
	public String path() {
		return this.path;
	}

	public Role role() {
		return this.role;
	}

	public ResponseState to() {
		return this.to;
	}

	public boolean startsFrom(ResponseState state) {
		return this.from.contains(state);
	}

	/**
	 * Whether the step has to be given a reason.
	 */
	public boolean needsReason() {
		return this == RETURN || this == SEND_BACK;
	}

	/**
	 * Whether what is still open keeps this step from being taken.
	 */
	public boolean needsCompleteAnswer() {
		return this == SUBMIT || this == APPROVE || this == ACCEPT;
	}

	/**
	 * The message key of the step's name.
	 */
	public String messageKey() {
		return "project-survey.step." + name();
	}

	public static Optional<ResponseStep> of(String path) {
		return Arrays.stream(values()).filter((step) -> step.path.equals(path)).findFirst();
	}

}
