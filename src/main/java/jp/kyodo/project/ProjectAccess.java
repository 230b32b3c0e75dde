package jp.kyodo.project;

import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ForbiddenException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides who may read and change which projects. The planning section does everything;
 * editors change what their department is in charge of and, with approvers, read it;
 * readers read everything.
 */
@Component
public class ProjectAccess {

	private final CurrentStaff currentStaff;

	private final ProjectYearLocks locks;

	ProjectAccess(CurrentStaff currentStaff, ProjectYearLocks locks) {
		this.currentStaff = currentStaff;
		this.locks = locks;
	}

	/**
	 * The departments whose projects the person who is signed in may read; null for all.
	 */
	public @Nullable Set<Long> readable() {
		StaffMember staff = this.currentStaff.get();
		if (staff.readsEverything()) {
			return null;
		}
		Set<Long> departments = new TreeSet<>(staff.departmentsWith(Role.EDITOR));
		departments.addAll(staff.departmentsWith(Role.APPROVER));
		return departments;
	}

	/** Whether the projects of a department may be read. */
	public boolean mayRead(long departmentId) {
		Set<Long> departments = readable();
		return departments == null || departments.contains(departmentId);
	}

	/** Whether the projects of a department may be changed. */
	public boolean mayChange(long departmentId) {
		StaffMember staff = this.currentStaff.get();
		return staff.has(Role.PLANNING) || staff.hasIn(Role.EDITOR, departmentId);
	}

	/** Whether the projects of a department may be changed in that year now. */
	public boolean mayChange(long departmentId, FiscalYear year) {
		return mayChange(departmentId) && !this.locks.isLocked(this.currentStaff.get(), departmentId, year);
	}

	/** Whether new projects may be added at all. */
	public boolean mayAdd() {
		StaffMember staff = this.currentStaff.get();
		return staff.has(Role.PLANNING) || staff.has(Role.EDITOR);
	}

	/** Whether the person may do everything with all projects. */
	public boolean mayPlan() {
		return this.currentStaff.get().has(Role.PLANNING);
	}

	/** Refuses who may not read the projects of a department. */
	public void requireRead(long departmentId) {
		if (!mayRead(departmentId)) {
			throw new ForbiddenException("project.forbidden.read");
		}
	}

	/** Refuses who may not change the projects of a department. */
	public void requireChange(long departmentId) {
		if (!mayChange(departmentId)) {
			throw new ForbiddenException("project.forbidden.change");
		}
	}

	/** Refuses who may not change the projects of a department in that year now. */
	public void requireChange(long departmentId, FiscalYear year) {
		requireChange(departmentId);
		if (!mayChange(departmentId, year)) {
			throw new ForbiddenException("project.forbidden.locked", year.toString());
		}
	}

	/** Refuses everybody but the planning section. */
	public void requirePlanning() {
		if (!mayPlan()) {
			throw new ForbiddenException("project.forbidden.planning");
		}
	}

}
