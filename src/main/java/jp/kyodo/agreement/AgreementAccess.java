package jp.kyodo.agreement;

import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;

/**
 * Who may do what in the register of agreements.
 */
public final class AgreementAccess {

	private AgreementAccess() {
	}

	/**
	 * 企画課 and 閲覧 read all agreements; others those of the departments they work in.
	 * Looking after accounts is no reason to read any.
	 */
	public static boolean mayRead(StaffMember staff, long departmentId) {
		return staff.readsEverything() || departmentsOf(staff).contains(departmentId);
	}

	/**
	 * 入力担当 changes the agreements of its own departments, 企画課 those of all.
	 */
	public static boolean mayChange(StaffMember staff, long departmentId) {
		return staff.has(Role.PLANNING) || staff.hasIn(Role.EDITOR, departmentId);
	}

	/**
	 * Who changes those of any department may enter new ones for it.
	 */
	public static boolean mayEnter(StaffMember staff) {
		return staff.has(Role.PLANNING) || staff.has(Role.EDITOR);
	}

	/**
	 * 企画課 publishes.
	 */
	public static boolean mayPublish(StaffMember staff) {
		return staff.has(Role.PLANNING);
	}

	/**
	 * The departments in which a person works with agreements.
	 */
	static Set<Long> departmentsOf(StaffMember staff) {
		return staff.assignments()
			.stream()
			.filter((assignment) -> assignment.role() != Role.ADMINISTRATOR)
			.map(Assignment::departmentId)
			.filter((departmentId) -> departmentId != Assignment.WHOLE_CITY)
			.collect(Collectors.toSet());
	}

}
