package jp.kyodo.evaluation.design.web;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ForbiddenException;

/**
 * Who may use the form designer: 企画課.
 */
final class Planning {

	private Planning() {
	}

	/**
	 * Refuses everybody else.
	 */
	static void require(StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("evaluation.problem.planning-only");
		}
	}

}
