package jp.kyodo.project;

import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of project-years for staff.
 *
 * @param year only of this year, null for all
 * @param departmentId only of this department, null for all
 * @param words only where name, reading, code or a partner has these words; empty for all
 * @param surveyState only where the answer of the department stands so, null for all
 * @param departments only of these departments, those that somebody may read; null for
 * all
 */
public record ProjectFilter(@Nullable FiscalYear year, @Nullable Long departmentId, String words,
		@Nullable String surveyState, @Nullable Set<Long> departments) {

	public ProjectFilter {
		departments = (departments != null) ? Set.copyOf(departments) : null;
	}

	/** Everything of one year. */
	public static ProjectFilter of(FiscalYear year) {
		return new ProjectFilter(year, null, "", null, null);
	}

}
