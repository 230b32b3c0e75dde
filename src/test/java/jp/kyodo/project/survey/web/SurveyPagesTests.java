package jp.kyodo.project.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyPagesTests {

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

	@BeforeEach
	void chooseYear() {
		this.year = this.fixture.year();
	}

	@Test
	void opensASurveyAfterADryRun() {
		StaffMember planner = this.offices.person(Role.PLANNING);
		long department = this.fixture.department("<b>髙橋課</b>");
		this.fixture.project("花と緑の道づくり", department, this.year);
		String code = this.fixture.codeOf(department);

		MvcTestResult form = get("/staff/surveys/new?year=" + this.year, planner);
		MvcTestResult preview = post("/staff/surveys/preview", planner, "year=" + this.year, "title=庁内調査",
				"dueOn=２０３１年５月９日", "departments=" + code);

		assertThat(form).hasStatusOk().bodyText().contains("&lt;b&gt;髙橋課&lt;/b&gt;").doesNotContain("<b>髙橋課");
		assertThat(preview).hasStatusOk().bodyText().contains("この内容で調査を始める", "1部署", "1件");
		assertThat(this.queries.survey(this.year)).isEmpty();
		assertThat(post("/staff/surveys/edit", planner, "year=" + this.year, "title=打った名前", "departments=" + code))
			.hasStatusOk()
			.bodyText()
			.contains("打った名前");
		String token = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(post("/staff/surveys", planner, "formToken=" + token, "year=" + this.year, "title=庁内調査",
					"dueOn=2031-05-09", "departments=" + code))
				.hasRedirectedUrl("/staff/surveys/" + this.year);
		}
		assertThat(this.fixture.items(this.year, department)).hasSize(1);
		assertThat(get("/staff/surveys", planner)).hasStatusOk().bodyText().contains("庁内調査");
	}

	@Test
	void aSurveyWithMistakesKeepsWhatWasTyped() {
		StaffMember planner = this.offices.person(Role.PLANNING);

		assertThat(post("/staff/surveys/preview", planner, "year=" + this.year, "title=", "dueOn=いつか",
				"instructions=<script>案内</script>"))
			.hasStatusOk()
			.bodyText()
			.contains("調査名を入力してください", "締切を日付で入力してください", "対象の部署を一つ以上選んでください", "いつか", "&lt;script&gt;案内&lt;/script&gt;");
	}

	@Test
	void decidesOnThePage() {
		long department = this.fixture.department("市民協働推進課");
		String first = this.fixture.project("花と緑の道づくり", department, this.year);
		String second = this.fixture.project("𠮷野家跡の<i>広場</i>", department, this.year);
		String third = this.fixture.project("見守り隊", department, this.year);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		String path = path(department);

		assertThat(get(path, editor)).hasStatusOk()
			.bodyText()
			.contains("提出までに行うこと（3件）", "𠮷野家跡の&lt;i&gt;広場&lt;/i&gt;", "新しい事業を加える");
		assertThat(post(path + "/decisions", editor, "decision=ENDED", "reason= ")).hasStatusOk()
			.bodyText()
			.contains("どうするかを決める事業を一つ以上選んでください", "終了の理由を入力してください");
		assertThat(post(path + "/decisions", editor, "projects=" + token(department, first), "decision=ENDED",
				"reason=担い手がいなくなったため"))
			.hasRedirectedUrl(path);
		assertThat(post(path + "/decisions", editor, "change=" + token(department, second))).hasStatus3xxRedirection()
			.headers()
			.hasValue("Location",
					"/staff/projects/" + second + "/" + this.year + "/edit?back=" + path.replace("/", "%2F"));
		assertThat(post(path + "/decisions", editor, "rest=true")).hasRedirectedUrl(path);

		assertThat(this.fixture.item(this.year, department, first).decision()).isEqualTo(Decision.ENDED);
		assertThat(this.fixture.item(this.year, department, third).decision()).isEqualTo(Decision.GOES_ON);
		assertThat(get(path, editor)).bodyText().contains("行うことはすべて終わっています", "担い手がいなくなったため");
	}

	@Test
	void aDecisionFromAnOldPageShowsWhatIsNow() {
		long department = this.fixture.department("市民協働推進課");
		String project = this.fixture.project("花と緑の道づくり", department, this.year);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		String seen = token(department, project);
		this.fixture.goOn(editor, this.year, department, project);

		assertThat(post(path(department) + "/decisions", editor, "projects=" + seen, "decision=ENDED", "reason=終える"))
			.hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に決めました", "終える");
		assertThat(this.fixture.item(this.year, department, project).decision()).isEqualTo(Decision.GOES_ON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "K00001@x", "@", "K00001@99999999999", "' OR 1=1 --@0" })
	void whatNoFormSendsChoosesNothing(String token) {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.NOT_STARTED);

		assertThat(post(path(office) + "/decisions", office.editor(), "projects=" + token, "decision=GOES_ON"))
			.hasStatusOk()
			.bodyText()
			.contains("どうするかを決める事業を一つ以上選んでください");
	}

	@Test
	void goesThroughTheStepsOnThePages() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.NOT_STARTED);
		String path = path(office);

		assertThat(get(path + "/steps/submit", office.editor())).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(path + "/nothing", office.editor(), "nothing=true")).hasRedirectedUrl(path);
		assertThat(get(path + "/steps/submit", office.editor())).hasStatusOk().bodyText().contains("この内容で提出しますか");
		assertThat(step(office, office.editor(), "submit", "")).hasRedirectedUrl(path);
		assertThat(get("/staff", office.approver())).bodyText().contains("承認を待っています");
		assertThat(step(office, office.approver(), "return", "")).hasStatusOk().bodyText().contains("理由を入力してください");
		assertThat(step(office, office.approver(), "return", "<i>直して</i>")).hasRedirectedUrl(path);
		assertThat(get(path, office.editor())).bodyText().contains("に差し戻しました", "&lt;i&gt;直して&lt;/i&gt;");
		assertThat(step(office, office.editor(), "submit", "")).hasRedirectedUrl(path);
		assertThat(step(office, office.approver(), "approve", "")).hasRedirectedUrl(path);
		assertThat(step(office, office.planner(), "accept", "")).hasRedirectedUrl(path);

		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(get(path + "/steps/jump", office.planner())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void submissionPageListsWhatIsOpenAndHasNoButton() {
		long department = this.fixture.department("市民協働推進課");
		String first = this.fixture.project("花と緑の道づくり", department, this.year);
		this.fixture.project("防災かまどベンチ", department, this.year);
		this.fixture.open(this.year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		this.fixture.goOn(editor, this.year, department, first);

		assertThat(get(path(department) + "/steps/submit", editor)).hasStatusOk()
			.bodyText()
			.contains("「防災かまどベンチ」を続けるか終えるかを決めてください")
			.doesNotContain("type=\"submit\" class=\"ky-button\">提出する");
	}

	@Test
	void aStepWithoutTokenOrTwiceIsNotTakenAgain() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		int version = this.fixture.head(this.year, office.id()).version();
		String token = UUID.randomUUID().toString();

		assertThat(post(path(office) + "/steps/submit", office.editor(), "formToken=", "version=" + version))
			.hasStatusOk()
			.bodyText()
			.contains("画面の有効期限が切れた");
		for (int time = 0; time < 2; time++) {
			assertThat(
					post(path(office) + "/steps/submit", office.editor(), "formToken=" + token, "version=" + version))
				.hasRedirectedUrl(path(office));
		}
		assertThat(this.queries.events(this.fixture.head(this.year, office.id()).id())).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(ResponseState.class)
	void pagesAndActionsAreForWhomTheyAre(ResponseState state) {
		SurveyFixture.Office office = this.fixture.office(this.year, state);
		long elsewhere = this.fixture.department("よその課");
		StaffMember reader = this.offices.person(Role.READER);
		StaffMember administrator = this.offices.person(Role.ADMINISTRATOR);
		List<StaffMember> strangers = List.of(this.offices.person(Role.EDITOR, elsewhere),
				this.offices.person(Role.APPROVER, elsewhere), administrator);

		for (StaffMember person : List.of(office.editor(), office.approver(), office.planner(), reader)) {
			assertThat(get(path(office), person)).hasStatusOk();
		}
		for (StaffMember person : strangers) {
			assertThat(get(path(office), person)).hasStatus(HttpStatus.FORBIDDEN);
			for (String action : List.of("/decisions", "/nothing", "/steps/submit", "/steps/approve")) {
				assertThat(post(path(office) + action, person, "version=0", "nothing=true", "rest=true"))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
		assertThat(post(path(office) + "/nothing", reader, "nothing=true")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(path(office) + "/nothing", office.approver(), "nothing=true")).hasStatus(HttpStatus.FORBIDDEN);
		for (StaffMember person : Stream
			.concat(strangers.stream(), Stream.of(office.editor(), office.approver(), reader))
			.toList()) {
			String survey = "/staff/surveys/" + this.year;
			assertThat(get(survey, person)).hasStatus(person == reader ? HttpStatus.OK : HttpStatus.FORBIDDEN);
			assertThat(get("/staff/surveys/new", person)).hasStatus(HttpStatus.FORBIDDEN);
			for (String action : List.of(survey + "/reminders", survey + "/acceptance", survey + "/closing",
					survey + "/reopening", "/staff/surveys", "/staff/surveys/preview", "/staff/surveys/edit")) {
				assertThat(post(action, person, "year=" + this.year, "departments=" + office.code()))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
		assertThat(get("/staff/surveys", administrator)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(state);
	}

	@Test
	void unknownYearsAndDepartmentsAreNotFound() {
		StaffMember planner = this.offices.person(Role.PLANNING);
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);

		for (String path : List.of("/staff/surveys/20x4", "/staff/surveys/2199", path(office) + "x",
				"/staff/surveys/2199/" + office.code(), "/staff/surveys/new?year=いつか")) {
			assertThat(get(path, planner)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void lateOnesAreFoundAndReminded() {
		SurveyFixture.Office late = this.fixture.office(this.year, ResponseState.DRAFT);
		SurveyFixture.Office done = this.fixture.office(this.year, ResponseState.APPROVED);
		this.fixture.open(this.year, CityDay.today().minusDays(3), late.id());
		String survey = "/staff/surveys/" + this.year;

		assertThat(get(survey + "?show=late", late.planner())).hasStatusOk()
			.bodyText()
			.contains(path(late), "3日", "締切を過ぎて、1部署の回答を待っています", "メールで知らせるときの文面", late.editor().displayName())
			.doesNotContain(path(done));
		assertThat(post(survey + "/reminders", late.planner(), "sentence=" + "あ".repeat(501))).hasStatusOk()
			.bodyText()
			.contains("催促する部署を一つ以上選んでください");
		assertThat(post(survey + "/reminders", late.planner(), "departments=" + late.code(), "show=late",
				"sentence=<b>来週</b>の会議で使います"))
			.hasRedirectedUrl(survey + "?show=late");
		assertThat(get("/staff", late.editor())).bodyText()
			.contains("企画課から催促がありました「&lt;b&gt;来週&lt;/b&gt;の会議で使います」", path(late));
		assertThat(get(path(late), late.editor())).bodyText().contains("に企画課から催促がありました");
		assertThat(get("/staff", done.editor())).bodyText().doesNotContain(path(done));
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
		String path = path(department);

		assertThat(get(path, editor)).hasStatusOk()
			.bodyText()
			.contains("前年度の事業51件（未回答51件）", "id=\"project-" + codes.get(49) + "\"", path + "?page=2")
			.doesNotContain("id=\"project-" + last + "\"");
		assertThat(get(path + "?page=2", editor)).hasStatusOk()
			.bodyText()
			.contains("id=\"project-" + last + "\"")
			.doesNotContain("id=\"project-" + codes.get(0) + "\"");
		assertThat(statements(path, editor)).isEqualTo(statements(path + "?page=2", editor));
		assertThat(
				post(path + "/decisions", editor, "projects=" + token(department, last), "decision=GOES_ON", "page=2"))
			.hasRedirectedUrl(path + "?page=2");
		assertThat(get(path + "/steps/submit", editor)).hasStatusOk()
			.bodyText()
			.contains(path + "?page=1#project-" + codes.get(0));
	}

	@Test
	void pagesTheDepartmentsAndRemindsThemAll() throws Exception {
		StaffMember planner = this.offices.person(Role.PLANNING);
		Long[] departments = IntStream.range(0, 101)
			.mapToObj((number) -> this.fixture.department("調査の課"))
			.toArray(Long[]::new);
		this.fixture.open(this.year, departments);
		String survey = "/staff/surveys/" + this.year;

		assertThat(get(survey, planner)).hasStatusOk()
			.bodyText()
			.contains("回答待ち（101）", "?show=all&amp;page=2", "回答待ちの101部署すべてに催促する");
		assertThat(get(survey + "?show=waiting&page=2", planner)).bodyText().containsOnlyOnce("name=\"departments\"");
		assertThat(statements(survey, planner)).isEqualTo(statements(survey + "?page=2", planner));
		assertThat(post(survey + "/reminders", planner, "show=waiting", "page=2", "all=true"))
			.hasRedirectedUrl(survey + "?show=waiting&page=2");
		assertThat(this.queries.progress(this.year)).hasSize(101)
			.allSatisfy((progress) -> assertThat(progress.remindedAt()).isNotNull());
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
		assertThat(post("/staff/projects/" + same + "/" + this.year + "/autosave", office.editor(), "name=書きかけ",
				"version=0"))
			.hasStatusOk();

		assertThat(get(path(office) + "/steps/submit", office.editor())).hasStatusOk()
			.bodyText()
			.contains("保存していない入力が残っている事業が1件", "花と緑の&lt;b&gt;道&lt;/b&gt;（2項目）");
		this.fixture.take(office.editor(), this.year, office.id(), ResponseStep.SUBMIT);

		assertThat(get(path(office), office.approver())).hasStatusOk()
			.bodyText()
			.contains("前年度から変わったところ（2項目）", "<del>花と緑の道づくり</del>", "<ins>120,000円</ins>", "前年度と同じ内容です")
			.doesNotContain("<b>道");
		assertThat(get(path(office) + "/steps/approve", office.approver())).bodyText()
			.contains("から変わったところ", "<ins>花と緑の&lt;b&gt;道&lt;/b&gt;</ins>");
	}

	@Test
	void acceptsAllClosesAndLeadsToThePublication() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.APPROVED);
		String survey = "/staff/surveys/" + this.year;

		assertThat(get(survey, office.planner())).bodyText().contains("承認された1件をすべて受け付ける");
		assertThat(post(survey + "/acceptance", office.planner())).hasRedirectedUrl(survey);
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(post(survey + "/closing", office.planner())).hasRedirectedUrl(survey);
		assertThat(get(survey, office.planner())).bodyText().contains("公表へ", "調査を再開する");
		assertThat(get(path(office), office.editor())).bodyText().contains("この調査は締め切られています");
		assertThat(post(survey + "/reopening", office.planner())).hasRedirectedUrl(survey);
		assertThat(this.queries.survey(this.year).orElseThrow().closed()).isFalse();
	}

	@Test
	void statementsDoNotGrowWithTheProjectsAndDepartments() throws Exception {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		List<String> codes = new ArrayList<>(List.of(this.fixture.project("事業", office.id(), this.year)));
		this.fixture.open(this.year, office.id());
		this.fixture.goOn(office.editor(), this.year, office.id(), codes.get(0));
		String survey = "/staff/surveys/" + this.year;
		int answer = statements(path(office), office.editor());
		int progress = statements(survey, office.planner());
		int home = statements("/staff", office.editor());
		int step = statements(path(office) + "/steps/submit", office.editor());
		int form = statements("/staff/surveys/new?year=" + this.year, office.planner());

		for (int number = 0; number < 8; number++) {
			codes.add(this.fixture.project("事業" + number, office.id(), this.year));
			this.fixture.office(this.year, ResponseState.NOT_STARTED);
		}
		this.fixture.open(this.year, office.id());
		this.fixture.goOn(office.editor(), this.year, office.id(), codes.subList(1, 6).toArray(String[]::new));

		assertThat(statements(path(office), office.editor())).isEqualTo(answer).isLessThanOrEqualTo(15);
		assertThat(statements(survey, office.planner())).isEqualTo(progress).isLessThanOrEqualTo(4);
		assertThat(statements("/staff", office.editor())).isEqualTo(home);
		assertThat(statements(path(office) + "/steps/submit", office.editor())).isEqualTo(step);
		assertThat(statements("/staff/surveys/new?year=" + this.year, office.planner())).isEqualTo(form);
	}

	private int statements(String path, StaffMember person) throws Exception {
		return (int) SqlStatements.of(() -> assertThat(get(path, person)).hasStatusOk())
			.stream()
			.filter((statement) -> !statement.contains("SPRING_SESSION"))
			.count();
	}

	private MvcTestResult step(SurveyFixture.Office office, StaffMember person, String step, String reason) {
		assertThat(ResponseStep.of(step)).isPresent();
		return post(path(office) + "/steps/" + step, person,
				"version=" + this.fixture.head(this.year, office.id()).version(), "reason=" + reason);
	}

	private String token(long department, String code) {
		return this.fixture.item(this.year, department, code).token();
	}

	private String path(SurveyFixture.Office office) {
		return "/staff/surveys/" + this.year + "/" + office.code();
	}

	private String path(long department) {
		return "/staff/surveys/" + this.year + "/" + this.fixture.codeOf(department);
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.mvc.get().uri(path).with(Offices.as(person)).exchange();
	}

	private MvcTestResult post(String path, StaffMember person, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(Offices.as(person)).with(csrf());
		boolean token = false;
		for (String field : fields) {
			int end = field.indexOf('=');
			request = request.param(field.substring(0, end), field.substring(end + 1));
			token |= field.startsWith("formToken=");
		}
		return (token ? request : request.param("formToken", UUID.randomUUID().toString())).exchange();
	}

}
