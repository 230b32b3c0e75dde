package jp.kyodo.project.survey;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The answer of one department and where it stands.
 *
 * @param id the key of the answer
 * @param surveyId the key of the survey
 * @param title the survey's name
 * @param instructions how to answer, may be empty
 * @param dueOn the last day on which it is in time
 * @param closed whether the survey has ended
 * @param departmentId the department that answers
 * @param reportsNothing whether the answer is that there is no project
 * @param version the version that a step refers to
 */
public record ResponseHead(long id, long surveyId, FiscalYear year, String title, String instructions, LocalDate dueOn,
		boolean closed, long departmentId, ResponseState state, boolean reportsNothing, int version) {

	/**
	 * Whether the department can decide now.
	 */
	public boolean isOpen() {
		return !this.closed && this.state.isOpen();
	}

	/**
	 * Whether the department still has to do something and the last day has passed.
	 */
	public boolean isLate(LocalDate today) {
		return !this.closed && !this.state.isAnswered() && this.dueOn.isBefore(today);
	}

}
