package jp.kyodo.project.survey;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ConflictException;

/**
 * Refuses to answer a survey that has ended.
 */
class SurveyClosedException extends ConflictException {

	SurveyClosedException(FiscalYear year) {
		super("project-survey.closed", year.toString());
	}

}
