package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.Role;

/**
 * The sample city's departments and staff as {@code sample/organization.yaml} lists them.
 *
 * @param password the password of every account
 * @param departments each after the one above it, in 建制順
 * @param staff the accounts
 */
record OrganizationFile(String password, List<DepartmentEntry> departments, List<StaffEntry> staff) {

	/**
	 * A department.
	 *
	 * @param parent code of the one above it
	 * @param names its names, the first one first
	 * @param until its last day; null while it exists
	 * @param successors codes of those that took over
	 */
	record DepartmentEntry(String code, DepartmentKind kind, @Nullable String parent, List<NameEntry> names,
			@Nullable LocalDate until, @Nullable List<String> successors) {

		DepartmentEntry {
			successors = (successors != null) ? successors : List.of();
		}
	}

	/**
	 * A name and its first day.
	 */
	record NameEntry(String name, LocalDate from) {
	}

	/**
	 * A person.
	 */
	record StaffEntry(String login, String name, List<AssignmentEntry> assignments) {
	}

	/**
	 * A role and the code of the department in which it is held.
	 */
	record AssignmentEntry(String department, Role role) {
	}

}
