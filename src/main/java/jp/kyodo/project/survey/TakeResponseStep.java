package jp.kyodo.project.survey;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;

/**
 * The command to take an answer one step on.
 *
 * @param staff who takes the step
 * @param version the version that the confirmation page showed
 * @param reason why, empty where there is none
 */
public record TakeResponseStep(StaffMember staff, FiscalYear year, long departmentId, ResponseStep step, int version,
		String reason) {

	public TakeResponseStep {
		reason = reason.strip().replace("\r\n", "\n");
	}

}
