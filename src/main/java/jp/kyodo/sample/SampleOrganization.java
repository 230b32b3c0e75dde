package jp.kyodo.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import jp.kyodo.organization.CloseDepartment;
import jp.kyodo.organization.CreateDepartment;
import jp.kyodo.organization.CreateStaffAccount;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.OrganizationService;
import jp.kyodo.organization.RenameDepartment;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.sample.OrganizationFile.DepartmentEntry;
import jp.kyodo.sample.OrganizationFile.NameEntry;
import jp.kyodo.sample.OrganizationFile.StaffEntry;

/**
 * Enters the sample city's departments, with what became of them, and its staff.
 */
@Component
class SampleOrganization {

	private final OrganizationService organization;

	private final StaffAccountService accounts;

	private final StaffQueries staff;

	private final DepartmentQueries departments;

	private final EntityManager entities;

	SampleOrganization(OrganizationService organization, StaffAccountService accounts, StaffQueries staff,
			DepartmentQueries departments, EntityManager entities) {
		this.organization = organization;
		this.accounts = accounts;
		this.staff = staff;
		this.departments = departments;
		this.entities = entities;
	}

	EnteredOrganization enter(OrganizationFile file) {
		Map<String, Long> ids = new HashMap<>();
		int order = 0;
		for (DepartmentEntry department : file.departments()) {
			ids.put(department.code(), create(department, ids.get(department.parent()), ++order));
		}
		file.departments().forEach((department) -> rename(department, ids));
		file.departments().forEach((department) -> close(department, ids));
		this.accounts
			.createToTry(file.staff().stream().map((person) -> account(person, file.password(), ids)).toList());
		// people are read by SQL
		this.entities.flush();
		return new EnteredOrganization(Map.copyOf(ids),
				file.staff().stream().map((person) -> member(person.login())).toList());
	}

	/**
	 * What was entered at an earlier start.
	 */
	EnteredOrganization find(OrganizationFile file) {
		Map<String, Long> ids = new HashMap<>();
		file.departments()
			.forEach((department) -> this.departments.idOf(department.code())
				.ifPresent((id) -> ids.put(department.code(), id)));
		return new EnteredOrganization(Map.copyOf(ids),
				file.staff().stream().flatMap((person) -> this.staff.find(person.login()).stream()).toList());
	}

	private long create(DepartmentEntry department, @Nullable Long parent, int order) {
		NameEntry first = department.names().get(0);
		return this.organization.createDepartment(
				new CreateDepartment(department.code(), department.kind(), first.name(), parent, first.from(), order));
	}

	private void rename(DepartmentEntry department, Map<String, Long> ids) {
		department.names()
			.stream()
			.skip(1)
			.forEach((name) -> this.organization
				.rename(new RenameDepartment(ids.get(department.code()), name.name(), name.from())));
	}

	private void close(DepartmentEntry department, Map<String, Long> ids) {
		if (department.until() != null) {
			List<Long> successors = department.successors().stream().map(ids::get).toList();
			this.organization.close(new CloseDepartment(ids.get(department.code()), department.until(), successors));
		}
	}

	private static CreateStaffAccount account(StaffEntry person, String password, Map<String, Long> departments) {
		Set<Assignment> assignments = person.assignments()
			.stream()
			.map((assignment) -> new Assignment(departments.get(assignment.department()), assignment.role()))
			.collect(Collectors.toSet());
		return CreateStaffAccount.withPassword(person.login(), person.name(), assignments, password);
	}

	private StaffMember member(String login) {
		return this.staff.find(login)
			.orElseThrow(() -> new SampleCityException("The sample account " + login + " was not made"));
	}

}
