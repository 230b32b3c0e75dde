package jp.kyodo.project.survey;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;

/**
 * Who may do what with a department's answer.
 */
public final class SurveyAccess {

	private SurveyAccess() {
	}

	/**
	 * 閲覧 and 企画課 read every answer; others that of a department that they work in.
	 */
	public static boolean mayRead(StaffMember staff, long departmentId) {
		return staff.readsEverything() || staff.hasIn(Role.EDITOR, departmentId)
				|| staff.hasIn(Role.APPROVER, departmentId);
	}

	/**
	 * 入力担当 decides for its own department, 企画課 for every one, while the answer is open.
	 */
	public static boolean mayDecide(StaffMember staff, ResponseHead head) {
		return head.isOpen() && entersFor(staff, head.departmentId());
	}

	static boolean entersFor(StaffMember staff, long departmentId) {
		return staff.has(Role.PLANNING) || staff.hasIn(Role.EDITOR, departmentId);
	}

	/**
	 * Whether this person takes this kind of step for the department; what 入力担当 may
	 * submit, 企画課 may submit too.
	 */
	static boolean takes(StaffMember staff, ResponseStep step, long departmentId) {
		return switch (step.role()) {
			case PLANNING -> staff.has(Role.PLANNING);
			case EDITOR -> entersFor(staff, departmentId);
			default -> staff.hasIn(step.role(), departmentId);
		};
	}

	/**
	 * Whether this person can take the step now.
	 */
	public static boolean mayTake(StaffMember staff, ResponseStep step, ResponseHead head) {
		return !head.closed() && step.startsFrom(head.state()) && takes(staff, step, head.departmentId());
	}

}
