package jp.kyodo.project.survey;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;

/**
 * An answer that waits for a department: to be entered or to be approved.
 *
 * @param part what the person has to do with it
 * @param undecided how many projects wait for a decision
 * @param reminded whether the planning section has reminded
 * @param sentence what was added to the last reminder, may be empty
 */
public record WaitingAnswer(FiscalYear year, String title, LocalDate dueOn, long departmentId, Part part, int undecided,
		boolean reminded, String sentence) {

	/**
	 * What a person has to do with an answer that waits.
	 */
	public enum Part {

		/** To enter it. */
		ENTER,

		/** To approve it. */
		APPROVE,

		/** To know that it is being entered and will have to be approved. */
		EXPECT

	}

}
