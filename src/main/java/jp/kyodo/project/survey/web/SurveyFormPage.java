package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.survey.SurveyOpening.Candidate;
import jp.kyodo.web.FieldMessages;

/**
 * The form that opens a survey.
 *
 * @param known whether the survey is open already and is brought up to date
 * @param groups the departments that can be asked, by bureau
 * @param ticked the codes of those that are ticked
 */
record SurveyFormPage(FiscalYear year, boolean known, SurveyForm form, List<Group> groups, Set<String> ticked,
		FieldMessages errors) {

	/**
	 * The departments of a bureau or ward.
	 */
	record Group(String bureau, List<Candidate> candidates) {
	}

}
