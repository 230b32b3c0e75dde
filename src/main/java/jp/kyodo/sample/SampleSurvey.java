package jp.kyodo.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.DecideProjects;
import jp.kyodo.project.survey.Decision;
import jp.kyodo.project.survey.OpenSurvey;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyAnswers;
import jp.kyodo.project.survey.SurveyContent;
import jp.kyodo.project.survey.SurveyItemView;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.project.survey.SurveyRounds;
import jp.kyodo.project.survey.SurveyWorkflow;
import jp.kyodo.project.survey.TakeResponseStep;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens the survey of 2014, so that there is something to answer: one department has
 * submitted, one has begun, the others have not.
 */
@Component
class SampleSurvey {

	private static final FiscalYear YEAR = new FiscalYear(2014);

	private static final String SUBMITTED = "midori-kyodo";

	private static final String BEGUN = "kyodo-suishin";

	private static final int DAYS = 30;

	private final SurveyRounds rounds;

	private final SurveyAnswers answers;

	private final SurveyWorkflow workflow;

	private final SurveyQueries queries;

	private final TransactionOperations transaction;

	private final Clock clock;

	SampleSurvey(SurveyRounds rounds, SurveyAnswers answers, SurveyWorkflow workflow, SurveyQueries queries,
			TransactionOperations transaction, Clock clock) {
		this.rounds = rounds;
		this.answers = answers;
		this.workflow = workflow;
		this.queries = queries;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Opens the survey unless it is there.
	 */
	void open(EnteredOrganization organization) {
		if (this.queries.survey(YEAR).isEmpty()) {
			this.transaction.executeWithoutResult((status) -> enter(organization));
		}
	}

	private void enter(EnteredOrganization organization) {
		this.rounds.open(new OpenSurvey(YEAR,
				new SurveyContent("2014年度 協働型事業に関する庁内調査（見本）", "前年度の事業を一つずつ確かめ、続けるか終えるかを答えてください。新しく始めた事業は加えてください。",
						LocalDate.now(this.clock).plusDays(DAYS)),
				this.rounds.preview(YEAR)
					.candidates()
					.stream()
					.filter((each) -> each.projects() > 0)
					.map((each) -> each.department().code())
					.collect(Collectors.toSet()),
				null));
		long begun = organization.department(BEGUN);
		goOn(begun, items(begun).subList(0, 2), organization);
		long submitted = organization.department(SUBMITTED);
		StaffMember editor = goOn(submitted, items(submitted), organization);
		ResponseHead head = this.queries.head(YEAR, submitted).orElseThrow();
		try (Acting acting = Acting.as(editor)) {
			this.workflow.take(new TakeResponseStep(editor, YEAR, submitted, ResponseStep.SUBMIT, head.version(), ""));
		}
	}

	private StaffMember goOn(long department, List<SurveyItemView> items, EnteredOrganization organization) {
		StaffMember editor = organization.holderOf(Role.EDITOR, department);
		try (Acting acting = Acting.as(editor)) {
			this.answers.decide(new DecideProjects(editor, YEAR, department,
					items.stream().map((item) -> new DecideProjects.Seen(item.code(), item.version())).toList(),
					Decision.GOES_ON, ""));
		}
		return editor;
	}

	private List<SurveyItemView> items(long department) {
		return this.queries.items(this.queries.head(YEAR, department).orElseThrow());
	}

}
