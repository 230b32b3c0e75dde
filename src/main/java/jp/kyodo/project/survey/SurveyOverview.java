package jp.kyodo.project.survey;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;

/**
 * One survey and how far it has come.
 *
 * @param version the version of the survey
 * @param open answers that the departments still have to submit
 * @param submitted answers that the section chiefs have to check
 * @param approved answers that the planning section has to check
 * @param accepted answers that are done
 */
public record SurveyOverview(FiscalYear year, String title, String instructions, LocalDate openedOn, LocalDate dueOn,
		boolean closed, int version, int open, int submitted, int approved, int accepted) {

	/** How many departments are asked. */
	public int departments() {
		return this.open + this.submitted + this.approved + this.accepted;
	}

	/** How many departments have not done their part. */
	public int waiting() {
		return this.open + this.submitted;
	}

}
