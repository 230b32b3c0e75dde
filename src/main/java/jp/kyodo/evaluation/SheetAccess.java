package jp.kyodo.evaluation;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;

/**
 * Who may do what with a sheet that is not published.
 */
public final class SheetAccess {

	private SheetAccess() {
	}

	/**
	 * 閲覧 and 企画課 read every sheet; others those of a department that they work in, and
	 * those for which it is a related department (関係課).
	 */
	public static boolean mayRead(StaffMember staff, SheetHead sheet) {
		return staff.readsEverything() || staff.assignments()
			.stream()
			.filter((assignment) -> assignment.role() != Role.ADMINISTRATOR)
			.anyMatch((assignment) -> assignment.departmentId() == sheet.responsibleDepartmentId()
					|| sheet.relatedDepartmentIds().contains(assignment.departmentId()));
	}

	/**
	 * 入力担当 edits the sheets of its own department, 企画課 every sheet, while the sheet is
	 * open.
	 */
	public static boolean mayEdit(StaffMember staff, SheetHead sheet) {
		return sheet.state().isOpen() && entersFor(staff, sheet);
	}

	/**
	 * Whether this person enters for the sheet's department at all, in whatever state the
	 * sheet is.
	 */
	static boolean entersFor(StaffMember staff, SheetHead sheet) {
		return staff.has(Role.PLANNING) || staff.hasIn(Role.EDITOR, sheet.responsibleDepartmentId());
	}

	/**
	 * Whether this person takes this kind of step for the sheet's department; what 入力担当
	 * may submit, 企画課 may submit too.
	 */
	static boolean takes(StaffMember staff, SheetStep step, SheetHead sheet) {
		return switch (step.role()) {
			case PLANNING -> staff.has(Role.PLANNING);
			case EDITOR -> entersFor(staff, sheet);
			default -> staff.hasIn(step.role(), sheet.responsibleDepartmentId());
		};
	}

	/**
	 * Whether this person can take the step now.
	 */
	public static boolean mayTake(StaffMember staff, SheetStep step, SheetHead sheet) {
		return step.startsFrom(sheet.state()) && takes(staff, step, sheet);
	}

}
