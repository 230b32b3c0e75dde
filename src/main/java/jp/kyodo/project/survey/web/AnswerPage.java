package jp.kyodo.project.survey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.ProjectChange;
import jp.kyodo.project.survey.Decision;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.ResponseState;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyEvent;
import jp.kyodo.project.survey.SurveyItemView;
import jp.kyodo.project.survey.web.FindingTexts.Finding;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A department's answer.
 *
 * @param items its projects
 * @param paging which page of last year's projects is shown
 * @param changes what has changed of those since last year, by their codes
 * @param findings what keeps it from being submitted
 * @param events what happened so far, newest first
 * @param late whether the deadline has passed
 * @param mayDecide whether this person can decide now
 * @param steps the steps that this person can take now
 * @param decisions what can be decided about several projects at once
 * @param typed what was typed about the decision
 * @param outcome what became of the last change
 */
record AnswerPage(ResponseHead head, DepartmentName department, List<SurveyItemView> items, Paging paging,
		Map<String, List<ProjectChange.Field>> changes, List<Finding> findings, List<SurveyEvent> events, boolean late,
		boolean mayDecide, List<ResponseStep> steps, List<Choice> decisions, Typed typed, ChangeOutcome outcome) {

	private static final int PAGE_SIZE = 50;

	/** The address of this page. */
	public String path() {
		return "/staff/surveys/" + this.head.year() + "/" + this.department.code();
	}

	/** The page of a project. */
	public String project(SurveyItemView item) {
		return SurveyLinks.project(item, this.head);
	}

	/** The form with a project's content of this year. */
	public String projectForm(String code) {
		return SurveyLinks.projectForm(code, this.head, this.department.code());
	}

	/** The form that adds a project. */
	public String newProject() {
		return SurveyLinks.newProject(this.head, this.department.code());
	}

	/** The projects of last year. */
	public List<SurveyItemView> ofLastYear() {
		return this.items.stream().filter((item) -> item.decision() != Decision.ADDED).toList();
	}

	/** Those of them that are on this page. */
	public List<SurveyItemView> shown() {
		return shown(this.items, this.paging);
	}

	static List<SurveyItemView> shown(List<SurveyItemView> items, Paging paging) {
		return items.stream().filter(AnswerPage::isOfLastYear).skip(paging.offset()).limit(paging.size()).toList();
	}

	private static boolean isOfLastYear(SurveyItemView item) {
		return item.decision() != Decision.ADDED;
	}

	/** The part of the list that an address asks for. */
	static Paging paging(List<SurveyItemView> items, @Nullable String page) {
		return PageRequestParameter.parse(page)
			.paging(PAGE_SIZE, items.stream().filter(AnswerPage::isOfLastYear).count());
	}

	/**
	 * What has changed of a project since last year; null where there is nothing to
	 * compare.
	 */
	public @Nullable List<ProjectChange.Field> changesOf(SurveyItemView item) {
		return this.changes.get(item.code());
	}

	/** Where a finding is put right. */
	public String place(Finding finding) {
		return place(this.items, finding.code(), finding.anchor());
	}

	/** Where the first project is that waits for a decision. */
	public String firstUndecided() {
		return this.items.stream()
			.filter((item) -> item.decision() == Decision.OPEN)
			.findFirst()
			.map((item) -> place(this.items, item.code(), "projects"))
			.orElse("#projects");
	}

	/** The address of a project on the page of the answer, from there. */
	static String place(List<SurveyItemView> items, String code, String anchor) {
		List<String> listed = items.stream().filter(AnswerPage::isOfLastYear).map(SurveyItemView::code).toList();
		int page = (listed.size() > PAGE_SIZE) ? listed.indexOf(code) / PAGE_SIZE + 1 : 0;
		return ((page > 0) ? "?page=" + page : "") + "#" + anchor;
	}

	/** The projects that began this year. */
	public List<SurveyItemView> added() {
		return this.items.stream().filter((item) -> item.decision() == Decision.ADDED).toList();
	}

	/** How many projects wait for a decision. */
	public long undecided() {
		return this.items.stream().filter((item) -> item.decision() == Decision.OPEN).count();
	}

	/** What keeps it from being submitted, besides decisions. */
	public List<Finding> besidesDecisions() {
		Set<String> undecided = this.items.stream()
			.filter((item) -> item.decision() == Decision.OPEN)
			.map(SurveyItemView::code)
			.collect(Collectors.toSet());
		return this.findings.stream().filter((finding) -> !undecided.contains(finding.code())).toList();
	}

	/** Whether the department may say that it has no project. */
	public boolean mayReportNothing() {
		return this.mayDecide && this.items.stream().allMatch((item) -> item.decision() == Decision.ENDED);
	}

	/** What is wrong with one project. */
	public List<Finding> findingsOf(SurveyItemView item) {
		return this.findings.stream()
			.filter((finding) -> finding.code().equals(item.code()) && item.decision() != Decision.OPEN)
			.toList();
	}

	/** The states of the work-flow with what they are for this answer. */
	public List<StateMark> states() {
		return Arrays.stream(ResponseState.values()).map((state) -> new StateMark(state, mark(state))).toList();
	}

	private String mark(ResponseState state) {
		if (state == this.head.state()) {
			return returnedBecause().isPresent() ? "returned" : "current";
		}
		return (state.compareTo(this.head.state()) < 0) ? "done" : "todo";
	}

	/** Why it was sent back, while it waits to be mended. */
	public Optional<SurveyEvent> returnedBecause() {
		if (this.head.state() != ResponseState.DRAFT) {
			return Optional.empty();
		}
		return this.events.stream().filter((event) -> !event.isReminder()).findFirst().filter(SurveyEvent::isReturn);
	}

	/** The last reminder, while the department has not done its part. */
	public Optional<SurveyEvent> reminder() {
		return this.head.state().isAnswered() ? Optional.empty()
				: this.events.stream().filter(SurveyEvent::isReminder).findFirst();
	}

	/**
	 * One state and its mark.
	 */
	record StateMark(ResponseState state, String mark) {
	}

	/**
	 * What was typed about the decision.
	 *
	 * @param projects the projects that are ticked
	 */
	record Typed(Set<String> projects, String decision, String reason) {

		static Typed nothing() {
			return new Typed(Set.of(), "", "");
		}

		public boolean ticks(SurveyItemView item) {
			return this.projects.contains(item.token());
		}

	}

}
