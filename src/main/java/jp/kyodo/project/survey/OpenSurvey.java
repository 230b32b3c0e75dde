package jp.kyodo.project.survey;

import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The command to open the survey of a year, or to bring it up to date.
 *
 * @param content what the departments read
 * @param departmentCodes the departments that are asked
 * @param seen the fingerprint of the dry run that was confirmed, null without one
 */
public record OpenSurvey(FiscalYear year, SurveyContent content, Set<String> departmentCodes, @Nullable String seen) {

	public OpenSurvey {
		departmentCodes = Set.copyOf(departmentCodes);
	}

}
