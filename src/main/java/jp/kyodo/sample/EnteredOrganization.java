package jp.kyodo.sample;

import java.util.List;
import java.util.Map;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;

/**
 * The sample city's departments and staff once they are entered.
 *
 * @param departments keys of the departments by their codes
 * @param staff everybody, in the order of the file
 */
record EnteredOrganization(Map<String, Long> departments, List<StaffMember> staff) {

	long department(String code) {
		Long id = this.departments.get(code);
		if (id == null) {
			throw new SampleCityException("The sample city has no department " + code);
		}
		return id;
	}

	/**
	 * The first person who holds the role, in that department where the role is bound to
	 * one.
	 */
	StaffMember holderOf(Role role, long departmentId) {
		return this.staff.stream()
			.filter((member) -> role.isBoundToDepartment() ? member.hasIn(role, departmentId) : member.has(role))
			.findFirst()
			.orElseThrow(() -> new SampleCityException(
					"The sample city has no " + role + " for the department with the key " + departmentId));
	}

}
