package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.survey.Decision;
import jp.kyodo.project.survey.ResponseState;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyAnswerPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private SurveyQueries queries;

	@Autowired
	private ProjectQueries projects;

	@Autowired
	private ProjectService service;

	@Autowired
	private Offices offices;

	private FiscalYear year;

	private SurveyRequests requests;

	@BeforeEach
	void chooseYear() {
		this.year = this.fixture.year();
		this.requests = new SurveyRequests(this.mvc, this.fixture, this.year);
	}

	@Test
	void decidesOnThePage() {
		long department = this.fixture.department("市民協働推進課");
		String first = this.fixture.project("花と緑の道づくり", department, this.year);
		String second = this.fixture.project("𠮷野家跡の<i>広場</i>", department, this.year);
		String third = this.fixture.project("見守り隊", department, this.year);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		String path = this.requests.path(department);

		assertThat(this.requests.get(path, editor)).hasStatusOk()
			.bodyText()
			.contains("提出までに行うこと（3件）", "𠮷野家跡の&lt;i&gt;広場&lt;/i&gt;", "新しい事業を加える");
		assertThat(this.requests.post(path + "/decisions", editor, "decision=ENDED", "reason= ")).hasStatusOk()
			.bodyText()
			.contains("どうするかを決める事業を一つ以上選んでください", "終了の理由を入力してください");
		assertThat(this.requests.post(path + "/decisions", editor, "projects=" + this.requests.token(department, first),
				"decision=ENDED", "reason=担い手がいなくなったため"))
			.hasRedirectedUrl(path);
		assertThat(this.requests.post(path + "/decisions", editor, "change=" + this.requests.token(department, second)))
			.hasStatus3xxRedirection()
			.headers()
			.hasValue("Location",
					"/staff/projects/" + second + "/" + this.year + "/edit?back=" + path.replace("/", "%2F"));
		assertThat(this.requests.post(path + "/decisions", editor, "rest=true")).hasRedirectedUrl(path);

		assertThat(this.fixture.item(this.year, department, first).decision()).isEqualTo(Decision.ENDED);
		assertThat(this.fixture.item(this.year, department, third).decision()).isEqualTo(Decision.GOES_ON);
		assertThat(this.requests.get(path, editor)).bodyText().contains("行うことはすべて終わっています", "担い手がいなくなったため");
	}

	@Test
	void aDecisionFromAnOldPageShowsWhatIsNow() {
		long department = this.fixture.department("市民協働推進課");
		String project = this.fixture.project("花と緑の道づくり", department, this.year);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		String seen = this.requests.token(department, project);
		this.fixture.goOn(editor, this.year, department, project);

		assertThat(this.requests.post(this.requests.path(department) + "/decisions", editor, "projects=" + seen,
				"decision=ENDED", "reason=終える"))
			.hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に決めました", "終える");
		assertThat(this.fixture.item(this.year, department, project).decision()).isEqualTo(Decision.GOES_ON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "K00001@x", "@", "K00001@99999999999", "' OR 1=1 --@0" })
	void whatNoFormSendsChoosesNothing(String token) {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.NOT_STARTED);

		assertThat(this.requests.post(this.requests.path(office) + "/decisions", office.editor(), "projects=" + token,
				"decision=GOES_ON"))
			.hasStatusOk()
			.bodyText()
			.contains("どうするかを決める事業を一つ以上選んでください");
	}

	@Test
	void goesThroughTheStepsOnThePages() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.NOT_STARTED);
		String path = this.requests.path(office);

		assertThat(this.requests.get(path + "/steps/submit", office.editor())).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.requests.post(path + "/nothing", office.editor(), "nothing=true")).hasRedirectedUrl(path);
		assertThat(this.requests.get(path + "/steps/submit", office.editor())).hasStatusOk()
			.bodyText()
			.contains("この内容で提出しますか");
		assertThat(this.requests.step(office, office.editor(), "submit", "")).hasRedirectedUrl(path);
		assertThat(this.requests.get("/staff", office.approver())).bodyText().contains("承認を待っています");
		assertThat(this.requests.step(office, office.approver(), "return", "")).hasStatusOk()
			.bodyText()
			.contains("理由を入力してください");
		assertThat(this.requests.step(office, office.approver(), "return", "<i>直して</i>")).hasRedirectedUrl(path);
		assertThat(this.requests.get(path, office.editor())).bodyText().contains("に差し戻しました", "&lt;i&gt;直して&lt;/i&gt;");
		assertThat(this.requests.step(office, office.editor(), "submit", "")).hasRedirectedUrl(path);
		assertThat(this.requests.step(office, office.approver(), "approve", "")).hasRedirectedUrl(path);
		assertThat(this.requests.step(office, office.planner(), "accept", "")).hasRedirectedUrl(path);

		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(this.requests.get(path + "/steps/jump", office.planner())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void submissionPageListsWhatIsOpenAndHasNoButton() {
		long department = this.fixture.department("市民協働推進課");
		String first = this.fixture.project("花と緑の道づくり", department, this.year);
		this.fixture.project("防災かまどベンチ", department, this.year);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		this.fixture.goOn(editor, this.year, department, first);

		assertThat(this.requests.get(this.requests.path(department) + "/steps/submit", editor)).hasStatusOk()
			.bodyText()
			.contains("「防災かまどベンチ」を続けるか終えるかを決めてください")
			.doesNotContain("type=\"submit\" class=\"ky-button\">提出する");
	}

	@Test
	void aStepWithoutTokenOrTwiceIsNotTakenAgain() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		int version = this.fixture.head(this.year, office.id()).version();
		String token = UUID.randomUUID().toString();

		assertThat(this.requests.post(this.requests.path(office) + "/steps/submit", office.editor(), "formToken=",
				"version=" + version))
			.hasStatusOk()
			.bodyText()
			.contains("画面の有効期限が切れた");
		for (int time = 0; time < 2; time++) {
			assertThat(this.requests.post(this.requests.path(office) + "/steps/submit", office.editor(),
					"formToken=" + token, "version=" + version))
				.hasRedirectedUrl(this.requests.path(office));
		}
		assertThat(this.queries.events(this.fixture.head(this.year, office.id()).id())).hasSize(1);
	}

	@Test
	void pagesTheProjectsOfADepartment() throws Exception {
		long department = this.fixture.department("市民協働推進課");
		List<String> codes = IntStream.range(100, 151)
			.mapToObj((number) -> this.fixture.project("事業" + number, department, this.year))
			.toList();
		String last = codes.get(50);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		String path = this.requests.path(department);

		assertThat(this.requests.get(path, editor)).hasStatusOk()
			.bodyText()
			.contains("前年度の事業51件（未回答51件）", "id=\"project-" + codes.get(49) + "\"", path + "?page=2")
			.doesNotContain("id=\"project-" + last + "\"");
		assertThat(this.requests.get(path + "?page=2", editor)).hasStatusOk()
			.bodyText()
			.contains("id=\"project-" + last + "\"")
			.doesNotContain("id=\"project-" + codes.get(0) + "\"");
		assertThat(this.requests.statements(path, editor))
			.isEqualTo(this.requests.statements(path + "?page=2", editor));
		assertThat(this.requests.post(path + "/decisions", editor, "projects=" + this.requests.token(department, last),
				"decision=GOES_ON", "page=2"))
			.hasRedirectedUrl(path + "?page=2");
		assertThat(this.requests.get(path + "/steps/submit", editor)).hasStatusOk()
			.bodyText()
			.contains(path + "?page=1#project-" + codes.get(0));
	}

	@Test
	void tellsTheApproverWhatHasChangedSinceLastYear() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.NOT_STARTED);
		String changed = this.fixture.project("花と緑の道づくり", office.id(), this.year);
		String same = this.fixture.project("見守り隊", office.id(), this.year);
		this.fixture.open(this.year, office.id());
		this.fixture.goOn(office.editor(), this.year, office.id(), changed, same);
		ProjectYearView view = this.projects.find(changed, this.year).orElseThrow();
		this.service.change(new ChangeProjectYear(changed, this.year, view.version(),
				view.content().change().name("花と緑の<b>道</b>").budget(120_000L).build()));
		assertThat(this.requests.post("/staff/projects/" + same + "/" + this.year + "/autosave", office.editor(),
				"name=書きかけ", "version=0"))
			.hasStatusOk();

		assertThat(this.requests.get(this.requests.path(office) + "/steps/submit", office.editor())).hasStatusOk()
			.bodyText()
			.contains("保存していない入力が残っている事業が1件", "花と緑の&lt;b&gt;道&lt;/b&gt;（2項目）");
		this.fixture.take(office.editor(), this.year, office.id(), ResponseStep.SUBMIT);

		assertThat(this.requests.get(this.requests.path(office), office.approver())).hasStatusOk()
			.bodyText()
			.contains("前年度から変わったところ（2項目）", "<del>花と緑の道づくり</del>", "<ins>120,000円</ins>", "前年度と同じ内容です")
			.doesNotContain("<b>道");
		assertThat(this.requests.get(this.requests.path(office) + "/steps/approve", office.approver())).bodyText()
			.contains("から変わったところ", "<ins>花と緑の&lt;b&gt;道&lt;/b&gt;</ins>");
	}

}
