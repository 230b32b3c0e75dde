package jp.kyodo.project.survey.web;

import java.util.List;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.SurveyOverview;

/**
 * The surveys, and the answers of one's own departments.
 *
 * @param overview whether this person sees how far the surveys have come
 * @param mayOpen whether this person may open one
 */
record SurveyListPage(List<SurveyOverview> surveys, List<Answer> answers, boolean overview, boolean mayOpen) {

	/**
	 * The answer of one department.
	 */
	record Answer(ResponseHead head, DepartmentName department, boolean late) {
	}

}
