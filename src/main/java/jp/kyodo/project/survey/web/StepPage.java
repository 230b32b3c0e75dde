package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.ProjectChange;
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
 * @param changes what has changed of them since last year, by their codes
 * @param unsaved names of projects about which somebody is typing without having saved
 * @param findings what keeps the step from being taken
 * @param reason the reason as typed
 */
record StepPage(ResponseHead head, DepartmentName department, ResponseStep step, List<SurveyItemView> items,
		Map<String, List<ProjectChange.Field>> changes, List<String> unsaved, List<Finding> findings, String reason,
		ChangeOutcome outcome) {

	/** The address of the answer. */
	public String path() {
		return "/staff/surveys/" + this.head.year() + "/" + this.department.code();
	}

	/** Where a finding is put right. */
	public String place(Finding finding) {
		return path() + AnswerPage.place(this.items, finding.code(), finding.anchor());
	}

	/** The projects that have ended, with the reasons. */
	public List<SurveyItemView> endedItems() {
		return this.items.stream().filter((item) -> item.decision() == Decision.ENDED).toList();
	}

	/** The projects that began this year. */
	public List<SurveyItemView> addedItems() {
		return this.items.stream().filter((item) -> item.decision() == Decision.ADDED).toList();
	}

	/** The projects that are not what they were last year. */
	public List<SurveyItemView> changedItems() {
		return this.items.stream().filter((item) -> !changesOf(item).isEmpty()).toList();
	}

	public List<ProjectChange.Field> changesOf(SurveyItemView item) {
		return this.changes.getOrDefault(item.code(), List.of());
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
