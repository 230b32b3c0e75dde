package jp.kyodo.project.exchange;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;

/**
 * Who may bring in which files: the planning section any, those who enter for a
 * department its answer to a survey.
 */
public final class ImportAccess {

	private ImportAccess() {
	}

	/** Whether this person may bring in any file. */
	public static boolean mayImport(StaffMember staff) {
		return staff.has(Role.PLANNING);
	}

	/** Whether this person may bring in the answer of a department. */
	public static boolean mayAnswer(StaffMember staff, long departmentId) {
		return staff.has(Role.PLANNING) || staff.hasIn(Role.EDITOR, departmentId);
	}

	/** Whether this person may have a file written, and see what it would do. */
	public static boolean mayWrite(StaffMember staff, ProjectImport one) {
		Long department = one.surveyDepartment();
		return (department != null) ? mayAnswer(staff, department) : mayImport(staff);
	}

}
