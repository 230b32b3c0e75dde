package jp.kyodo.project.survey.web;

import java.util.List;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.survey.Decision;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyItemView;
import jp.kyodo.project.survey.web.FindingTexts.Finding;
import jp.kyodo.web.ChangeOutcome;

/**
 * The confirmation page of a step.
 *
 * @param items the projects of the answer
 * @param findings what keeps the step from being taken
 * @param reason the reason as typed
 */
record StepPage(ResponseHead head, DepartmentName department, ResponseStep step, List<SurveyItemView> items,
		List<Finding> findings, String reason, ChangeOutcome outcome) {

	/** The address of the answer. */
	public String path() {
		return "/staff/surveys/" + this.head.year() + "/" + this.department.code();
	}

	public long goingOn() {
		return count(Decision.GOES_ON);
	}

	public long added() {
		return count(Decision.ADDED);
	}

	public long ended() {
		return count(Decision.ENDED);
	}

	private long count(Decision decision) {
		return this.items.stream().filter((item) -> item.decision() == decision).count();
	}

}
