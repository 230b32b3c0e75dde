package jp.kyodo.evaluation;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.RegisterFixture;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.kyodo.plan.RegisterFixture.Y2011;

/**
 * A department with work of every kind, for reorganizations: a policy issue in a plan of
 * its own, a program, somebody who enters, and an open sheet of 2011.
 */
final class OfficeAtWork {

	private final RegisterFixture registers;

	private final ProgramService programs;

	private final DepartmentQueries departments;

	private final PlanQueries plans;

	private final StaffQueries staff;

	private final JdbcClient jdbc;

	private final RegisterFixture.Issue issue;

	private final long department;

	private final StaffMember editor;

	private final String program;

	OfficeAtWork(RegisterFixture registers, ProgramService programs, DepartmentQueries departments, PlanQueries plans,
			StaffQueries staff, JdbcClient jdbc, Offices offices, RoundFixture rounds) {
		this.registers = registers;
		this.programs = programs;
		this.departments = departments;
		this.plans = plans;
		this.staff = staff;
		this.jdbc = jdbc;
		this.issue = registers.issue();
		this.department = this.issue.department();
		this.editor = offices.person(Role.EDITOR, this.department);
		this.program = addProgram("推進事業");
		rounds.putFormInForce(this.issue.plan().code(), 1);
		rounds.open(this.issue, Y2011);
	}

	RegisterFixture.Issue issue() {
		return this.issue;
	}

	long department() {
		return this.department;
	}

	/** Code of the department. */
	String code() {
		return codeOf(this.department);
	}

	String codeOf(long departmentId) {
		return this.departments.namesIn(Y2011).get(departmentId).code();
	}

	/** Who enters for the department. */
	StaffMember editor() {
		return this.editor;
	}

	/** The editor as the account is now. */
	StaffMember editorNow() {
		return this.staff.find(this.editor.loginName()).orElseThrow();
	}

	/** Code of its program. */
	String program() {
		return this.program;
	}

	/** Gives it another program; returns its code. */
	String addProgram(String name) {
		String code = this.registers.code("G");
		this.programs
			.addProgram(new AddProgram(this.issue.plan().code(), this.issue.code(), code, name, this.department));
		return code;
	}

	/** The last day of the department, null while it goes on. */
	@Nullable LocalDate lastDay() {
		return this.departments.find(code()).orElseThrow().period().to();
	}

	String nameIn(FiscalYear year) {
		return this.departments.namesIn(year).get(this.department).name();
	}

	/** Who is responsible for the policy issue. */
	long responsible(FiscalYear year) {
		return this.plans.issue(this.issue.code(), year).orElseThrow().responsibleDepartmentId();
	}

	/** Who is responsible for the program. */
	long responsibleForProgram() {
		return this.plans.program(this.program).orElseThrow().responsibleDepartmentId();
	}

	void publishSheets() {
		this.jdbc.sql("UPDATE evaluation_sheet SET state = 'PUBLISHED', published = true WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.update();
	}

}
