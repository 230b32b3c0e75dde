package jp.kyodo.project;

import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks whether a department may change its projects of a year. The planning section and
 * the portal itself always may.
 */
@Component
public class ProjectYearLocks {

	private final ObjectProvider<ProjectYearLock> locks;

	private final CurrentStaff currentStaff;

	ProjectYearLocks(ObjectProvider<ProjectYearLock> locks, CurrentStaff currentStaff) {
		this.locks = locks;
		this.currentStaff = currentStaff;
	}

	/**
	 * Whether that person cannot change the projects of a department now.
	 */
	public boolean isLocked(StaffMember staff, long departmentId, FiscalYear year) {
		return !staff.has(Role.PLANNING) && this.locks.stream().anyMatch((lock) -> lock.isLocked(departmentId, year));
	}

	/**
	 * Refuses a change by the person who is signed in, within its transaction.
	 * @throws RefusedChangeException with the reason and what to do
	 */
	void refuseIfLocked(long departmentId, FiscalYear year) {
		Optional<StaffMember> staff = this.currentStaff.find();
		if (staff.isPresent() && !staff.get().has(Role.PLANNING)) {
			this.locks.forEach((lock) -> lock.refuseIfLocked(departmentId, year));
		}
	}

}
