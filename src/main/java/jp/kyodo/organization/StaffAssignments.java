package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.stereotype.Component;

/**
 * Lets people hold roles from a day on, without touching what they held before.
 */
@Component
class StaffAssignments {

	private final StaffAssignmentRepository assignments;

	private final DepartmentCharts charts;

	private final Clock clock;

	StaffAssignments(StaffAssignmentRepository assignments, DepartmentCharts charts, Clock clock) {
		this.assignments = assignments;
		this.charts = charts;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Makes the wanted assignments hold from the day on, and no others: what goes on is
	 * left alone, what is not wanted ends on the day before, what was planned for later
	 * is dropped.
	 * @throws RefusedChangeException if one of the departments does not exist on that day
	 */
	void replace(long staffId, Set<Assignment> wanted, LocalDate from) {
		Set<Assignment> missing = new HashSet<>(wanted);
		for (StaffAssignment assignment : this.assignments.findByStaffId(staffId)) {
			boolean goesOn = assignment.isOpen() && !assignment.beginsAfter(from);
			if (goesOn && missing.remove(assignment.assignment())) {
				continue;
			}
			if (assignment.beginsBefore(from)) {
				assignment.endBefore(from);
			}
			else {
				this.assignments.delete(assignment);
			}
		}
		for (Assignment assignment : missing) {
			requireDepartment(assignment, from);
			this.assignments.save(new StaffAssignment(staffId, assignment, from));
		}
	}

	private void requireDepartment(Assignment assignment, LocalDate day) {
		if (assignment.departmentId() == Assignment.WHOLE_CITY) {
			return;
		}
		this.charts.present()
			.chart()
			.find(assignment.departmentId())
			.filter((unit) -> unit.period().contains(day))
			.orElseThrow(() -> RefusedChangeException.of("assignments", "organization.department.absentOn",
					JapaneseDates.day(day)));
	}

}
