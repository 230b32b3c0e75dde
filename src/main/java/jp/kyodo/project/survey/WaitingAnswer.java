package jp.kyodo.project.survey;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;

/**
 * An answer that waits for a person: to be entered or to be approved.
 *
 * @param toApprove whether it waits to be approved
 * @param undecided how many projects wait for a decision
 * @param reminded whether the planning section has reminded
 * @param sentence what was added to the last reminder, may be empty
 */
public record WaitingAnswer(FiscalYear year, String title, LocalDate dueOn, long departmentId, boolean toApprove,
		int undecided, boolean reminded, String sentence) {
}
