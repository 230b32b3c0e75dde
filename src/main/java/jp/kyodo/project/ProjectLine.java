package jp.kyodo.project;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A project-year in a list for staff.
 *
 * @param projectYearId its key
 * @param code code of the project
 * @param year the fiscal year
 * @param name its name in that year
 * @param departmentId who is in charge
 * @param department who is in charge, as called in that year
 * @param partnerNames with whom
 * @param formCodes forms of collaboration
 * @param endedYear the last year of the project, null while it goes on
 * @param surveyState the state of its department's answer in the survey of the year, null
 * without survey
 * @param publishedRevision number of the revision that citizens read, null if they do not
 * read it yet
 */
public record ProjectLine(long projectYearId, String code, FiscalYear year, String name, long departmentId,
		String department, List<String> partnerNames, List<String> formCodes, @Nullable FiscalYear endedYear,
		@Nullable String surveyState, @Nullable Integer publishedRevision) {

	public ProjectLine {
		partnerNames = List.copyOf(partnerNames);
		formCodes = List.copyOf(formCodes);
	}

}
