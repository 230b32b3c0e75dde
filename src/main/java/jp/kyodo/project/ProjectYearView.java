package jp.kyodo.project;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What a project is in one year, for the pages of staff.
 *
 * @param projectYearId its key
 * @param projectId key of the project
 * @param code code of the project
 * @param year the fiscal year
 * @param version version that a change refers to
 * @param departmentId who is in charge
 * @param department who is in charge, as called in that year
 * @param content what it is
 * @param endedYear the last year of the project, null while it goes on
 */
public record ProjectYearView(long projectYearId, long projectId, String code, FiscalYear year, int version,
		long departmentId, String department, ProjectContent content, @Nullable FiscalYear endedYear) {

	/** The names of the partners, in order. */
	public List<String> partnerNames() {
		return this.content.partners().stream().map(PartnerEntry::name).toList();
	}

}
