package jp.kyodo.project.survey;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.CarryOver;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearLocks;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyAnswersTests {

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private SurveyAnswers answers;

	@Autowired
	private SurveyWorkflow workflow;

	@Autowired
	private SurveyFindings findings;

	@Autowired
	private SurveyRounds rounds;

	@Autowired
	private SurveyQueries queries;

	@Autowired
	private ProjectQueries projects;

	@Autowired
	private ProjectService register;

	@Autowired
	private ProjectYearLocks locks;

	@Autowired
	private Offices offices;

	@Autowired
	private JdbcClient jdbc;

	private FiscalYear year;

	private long department;

	private String first;

	private String second;

	private StaffMember editor;

	@BeforeEach
	void ask() {
		this.year = this.fixture.year();
		this.department = this.fixture.department("市民協働推進課");
		this.first = this.fixture.project("花と緑の道づくり", this.department, this.year);
		this.second = this.fixture.project("防災かまどベンチ", this.department, this.year);
		this.editor = this.offices.person(Role.EDITOR, this.department);
		this.fixture.open(this.year, this.department);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void whatGoesOnHasThisYearsContent() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first);

		assertThat(decision(this.first)).isEqualTo(Decision.GOES_ON);
		assertThat(decision(this.second)).isEqualTo(Decision.OPEN);
		assertThat(this.projects.find(this.first, this.year).orElseThrow().content().name()).isEqualTo("花と緑の道づくり");
		assertThat(state()).isEqualTo(ResponseState.DRAFT);
	}

	@Test
	void decidesAboutSeveralAtOnce() {
		this.fixture.end(this.editor, this.year, this.department, "相手方が解散したため", this.first, this.second);

		assertThat(this.fixture.items(this.year, this.department)).extracting(SurveyItemView::decision)
			.containsOnly(Decision.ENDED);
		assertThat(this.projects.project(this.first).orElseThrow().endedYear()).isEqualTo(this.year.minus(1));
		assertThat(this.projects.project(this.second).orElseThrow().endReason()).isEqualTo("相手方が解散したため");
	}

	@Test
	void eachDecisionCanBeRevised() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first);
		this.fixture.end(this.editor, this.year, this.department, "予算がなくなったため", this.first);

		assertThat(decision(this.first)).isEqualTo(Decision.ENDED);
		assertThat(this.projects.find(this.first, this.year)).isEmpty();

		this.fixture.end(this.editor, this.year, this.department, "理由を直す", this.first);
		assertThat(this.projects.project(this.first).orElseThrow().endReason()).isEqualTo("理由を直す");

		this.fixture.goOn(this.editor, this.year, this.department, this.first);
		assertThat(decision(this.first)).isEqualTo(Decision.GOES_ON);
		assertThat(this.projects.project(this.first).orElseThrow().endedYear()).isNull();
	}

	@Test
	void goingOnTwiceKeepsWhatWasChanged() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first);
		rename(this.first, "花と緑の遊歩道づくり");

		this.fixture.goOn(this.editor, this.year, this.department, this.first, this.second);

		assertThat(this.projects.find(this.first, this.year).orElseThrow().content().name()).isEqualTo("花と緑の遊歩道づくり");
	}

	@Test
	void anEndNeedsItsReason() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.fixture.end(this.editor, this.year, this.department, " ", this.first))
			.satisfies((ex) -> assertThat(ex.concerns("reason")).isTrue());
		assertThat(decision(this.first)).isEqualTo(Decision.OPEN);
		assertThat(state()).isEqualTo(ResponseState.NOT_STARTED);
	}

	@Test
	void refusesWhatSomeoneElseHasDecidedMeanwhile() {
		List<DecideProjects.Seen> seen = this.fixture.seen(this.year, this.department, this.first);
		this.fixture.goOn(this.editor, this.year, this.department, this.first);

		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> this.answers
			.decide(new DecideProjects(this.editor, this.year, this.department, seen, Decision.ENDED, "先の画面から")));
		assertThat(decision(this.first)).isEqualTo(Decision.GOES_ON);
	}

	@Test
	void refusesAnotherDepartment() {
		StaffMember stranger = this.offices.person(Role.EDITOR, this.fixture.department("よその課"));

		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> this.fixture.goOn(stranger, this.year, this.department, this.first));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> this.answers.reportNothing(stranger, this.year, this.department, true));
	}

	@Test
	void aProjectThatIsAddedBelongsToTheAnswer() {
		String added = this.fixture.newProject("こども食堂の応援", this.department, this.year);

		assertThat(decision(added)).isEqualTo(Decision.ADDED);
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.fixture.end(this.editor, this.year, this.department, "終了", added));
	}

	@Test
	void whatWasCarriedOverElsewhereIsDecided() {
		this.register.carryOver(new CarryOver(this.first, this.year));

		assertThat(decision(this.first)).isEqualTo(Decision.GOES_ON);
	}

	@Test
	void nothingIsNoAnswerWhileThereAreProjects() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.answers.reportNothing(this.editor, this.year, this.department, true));

		this.fixture.end(this.editor, this.year, this.department, "どちらも終えたため", this.first, this.second);
		this.answers.reportNothing(this.editor, this.year, this.department, true);

		assertThat(this.fixture.head(this.year, this.department).reportsNothing()).isTrue();
	}

	@Test
	void submissionIsRefusedWithAListWhileSomethingIsOpen() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first);

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.fixture.take(this.editor, this.year, this.department, ResponseStep.SUBMIT))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.arguments()).contains("防災かまどベンチ")));
		assertThat(state()).isEqualTo(ResponseState.DRAFT);
	}

	@Test
	void submissionIsRefusedWhileAProjectBreaksARule() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first, this.second);
		this.jdbc.sql("DELETE FROM project_partner WHERE project_year_id = ?")
			.param(this.projects.find(this.first, this.year).orElseThrow().projectYearId())
			.update();

		assertThat(this.findings.of(this.fixture.head(this.year, this.department))).singleElement()
			.satisfies((finding) -> assertThat(finding.projectCode()).isEqualTo(this.first));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.fixture.take(this.editor, this.year, this.department, ResponseStep.SUBMIT));
	}

	@Test
	void submissionIsRefusedAfterAnotherDecision() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first, this.second);
		int seen = this.fixture.head(this.year, this.department).version();
		this.fixture.end(this.editor, this.year, this.department, "やはり終える", this.second);

		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> this.workflow
			.take(new TakeResponseStep(this.editor, this.year, this.department, ResponseStep.SUBMIT, seen, "")));
	}

	@Test
	void submissionNotesWhatTheRegisterSays() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first);
		this.fixture.end(this.editor, this.year, this.department, "目的を達成したため", this.second);
		String added = this.fixture.newProject("こども食堂の応援", this.department, this.year);

		this.fixture.take(this.editor, this.year, this.department, ResponseStep.SUBMIT);

		assertThat(this.jdbc
			.sql("SELECT p.code || ' ' || i.decision FROM survey_item i JOIN project p ON p.id = i.project_id"
					+ " JOIN survey_response r ON r.id = i.response_id WHERE r.department_id = ?")
			.param(this.department)
			.query(String.class)
			.list()).containsExactlyInAnyOrder(this.first + " GOES_ON", this.second + " ENDED", added + " ADDED");
	}

	@Test
	void afterSubmissionOnlyThePlanningSectionChangesTheProjects() {
		StaffMember planner = this.offices.person(Role.PLANNING);
		this.fixture.goOn(this.editor, this.year, this.department, this.first, this.second);
		assertThat(this.locks.isLocked(this.editor, this.department, this.year)).isFalse();
		this.fixture.take(this.editor, this.year, this.department, ResponseStep.SUBMIT);

		assertThat(this.locks.isLocked(this.editor, this.department, this.year)).isTrue();
		assertThat(this.locks.isLocked(planner, this.department, this.year)).isFalse();
		signIn(this.editor);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> rename(this.first, "提出後の変更"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.fixture.newProject("提出後の事業", this.department, this.year));
		signIn(planner);
		rename(this.first, "企画課の訂正");
		assertThat(this.projects.find(this.first, this.year).orElseThrow().content().name()).isEqualTo("企画課の訂正");
	}

	@Test
	void aClosedSurveyTakesNoAnswer() {
		this.rounds.close(this.year);

		assertThatExceptionOfType(SurveyClosedException.class)
			.isThrownBy(() -> this.fixture.goOn(this.editor, this.year, this.department, this.first));
		assertThat(this.locks.isLocked(this.editor, this.department, this.year)).isTrue();

		this.rounds.reopen(this.year);
		this.fixture.goOn(this.editor, this.year, this.department, this.first);
		assertThat(decision(this.first)).isEqualTo(Decision.GOES_ON);
	}

	@Test
	void progressCountsProjectsAndWhatIsOpen() {
		this.fixture.goOn(this.editor, this.year, this.department, this.first);
		this.fixture.newProject("こども食堂の応援", this.department, this.year);

		assertThat(this.queries.progress(this.year)).singleElement().satisfies((progress) -> {
			assertThat(progress.projects()).isEqualTo(2);
			assertThat(progress.undecided()).isOne();
			assertThat(progress.enteredBy()).containsExactly(this.editor.displayName());
		});
	}

	private void rename(String code, String name) {
		ProjectYearView view = this.projects.find(code, this.year).orElseThrow();
		ProjectContent content = view.content().change().name(name).build();
		this.register.change(new ChangeProjectYear(code, this.year, view.version(), content));
	}

	private Decision decision(String code) {
		return this.fixture.item(this.year, this.department, code).decision();
	}

	private ResponseState state() {
		return this.fixture.head(this.year, this.department).state();
	}

	private static void signIn(StaffMember staff) {
		SecurityContextHolder.getContext().setAuthentication(StaffAuthentication.of(staff));
	}

}
