package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.RefusedChangeException;

/**
 * Keeps a department from changing its projects of a year, such as while its answer to
 * the yearly survey is being checked. Whoever has a reason offers it as a bean; the
 * planning section is never asked ({@link ProjectYearLocks}).
 */
public interface ProjectYearLock {

	/**
	 * Whether the projects of a department are locked now.
	 */
	boolean isLocked(long departmentId, FiscalYear year);

	/**
	 * Refuses a change, or sees to it that the projects stay unlocked until the
	 * transaction ends.
	 * @throws RefusedChangeException with the reason and what to do
	 */
	void refuseIfLocked(long departmentId, FiscalYear year);

}
