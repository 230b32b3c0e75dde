package jp.kyodo.evaluation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.organization.Role;

/**
 * The steps that take a sheet from one state to the next, and who may take them. This is
 * the table of the work-flow: 未着手 → 入力中 → 提出 → 承認 → 確定 → 公表, with a way back (差戻し) at
 * each check, and a reopening (訂正) after publication.
 */
public enum SheetStep {

	/** 提出: the department hands the sheet to its section chief. */
	SUBMIT("submit", Role.EDITOR, EnumSet.of(SheetState.DRAFT), SheetState.SUBMITTED),

	/** 承認: the section chief approves. */
	APPROVE("approve", Role.APPROVER, EnumSet.of(SheetState.SUBMITTED), SheetState.APPROVED),

	/** 差戻し: the section chief sends the sheet back. */
	RETURN("return", Role.APPROVER, EnumSet.of(SheetState.SUBMITTED), SheetState.DRAFT),

	/** 確定: the planning section has checked and locks the sheet. */
	FINALIZE("finalize", Role.PLANNING, EnumSet.of(SheetState.APPROVED), SheetState.FINALIZED),

	/** 差戻し: the planning section sends the sheet back to the department. */
	SEND_BACK("send-back", Role.PLANNING, EnumSet.of(SheetState.APPROVED, SheetState.FINALIZED), SheetState.DRAFT),

	/** 公表: the sheet becomes readable to everybody. */
	PUBLISH("publish", Role.PLANNING, EnumSet.of(SheetState.FINALIZED), SheetState.PUBLISHED),

	/**
	 * 訂正: a published sheet is opened again; what is published stays until the next
	 * publication.
	 */
	REOPEN("reopen", Role.PLANNING, EnumSet.of(SheetState.PUBLISHED), SheetState.DRAFT);

	private final String path;

	private final Role role;

	private final Set<SheetState> from;

	private final SheetState to;

	SheetStep(String path, Role role, Set<SheetState> from, SheetState to) {
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

	public SheetState to() {
		return this.to;
	}

	public boolean startsFrom(SheetState state) {
		return this.from.contains(state);
	}

	/**
	 * Whether the step has to be given a reason.
	 */
	public boolean needsReason() {
		return this == RETURN || this == SEND_BACK || this == REOPEN;
	}

	/**
	 * Whether the step sends the sheet back because something has to be mended.
	 */
	public boolean isReturn() {
		return this == RETURN || this == SEND_BACK;
	}

	/**
	 * Whether what is missing on the sheet keeps this step from being taken.
	 */
	public boolean needsCompleteSheet() {
		return this == SUBMIT || this == APPROVE || this == FINALIZE || this == PUBLISH;
	}

	/**
	 * The message key of the step's name.
	 */
	public String messageKey() {
		return "evaluation.step." + name();
	}

	public static Optional<SheetStep> of(String path) {
		return Arrays.stream(values()).filter((step) -> step.path.equals(path)).findFirst();
	}

}
