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
import jp.kyodo.project.survey.ResponseState;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

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
	private Offices offices;

	private FiscalYear year;

	private SurveyRequests requests;

	@BeforeEach
	void chooseYear() {
		this.year = this.fixture.year();
		this.requests = new SurveyRequests(this.mvc, this.fixture, this.year);
	}

	@Test
	void opensASurveyAfterADryRun() {
		StaffMember planner = this.offices.person(Role.PLANNING);
		long department = this.fixture.department("<b>髙橋課</b>");
		this.fixture.project("花と緑の道づくり", department, this.year);
		String code = this.fixture.codeOf(department);

		MvcTestResult form = this.requests.get("/staff/surveys/new?year=" + this.year, planner);
		MvcTestResult preview = this.requests.post("/staff/surveys/preview", planner, "year=" + this.year, "title=庁内調査",
				"dueOn=２０３１年５月９日", "departments=" + code);

		assertThat(form).hasStatusOk().bodyText().contains("&lt;b&gt;髙橋課&lt;/b&gt;").doesNotContain("<b>髙橋課");
		assertThat(preview).hasStatusOk().bodyText().contains("この内容で調査を始める", "1部署", "1件");
		assertThat(this.queries.survey(this.year)).isEmpty();
		assertThat(this.requests.post("/staff/surveys/edit", planner, "year=" + this.year, "title=打った名前",
				"departments=" + code))
			.hasStatusOk()
			.bodyText()
			.contains("打った名前");
		String token = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(this.requests.post("/staff/surveys", planner, "formToken=" + token, "year=" + this.year,
					"title=庁内調査", "dueOn=2031-05-09", "departments=" + code))
				.hasRedirectedUrl("/staff/surveys/" + this.year);
		}
		assertThat(this.fixture.items(this.year, department)).hasSize(1);
		assertThat(this.requests.get("/staff/surveys", planner)).hasStatusOk().bodyText().contains("庁内調査");
	}

	@Test
	void aSurveyWithMistakesKeepsWhatWasTyped() {
		StaffMember planner = this.offices.person(Role.PLANNING);

		assertThat(this.requests.post("/staff/surveys/preview", planner, "year=" + this.year, "title=", "dueOn=いつか",
				"instructions=<script>案内</script>"))
			.hasStatusOk()
			.bodyText()
			.contains("調査名を入力してください", "締切を日付で入力してください", "対象の部署を一つ以上選んでください", "いつか", "&lt;script&gt;案内&lt;/script&gt;");
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
			assertThat(this.requests.get(this.requests.path(office), person)).hasStatusOk();
		}
		for (StaffMember person : strangers) {
			assertThat(this.requests.get(this.requests.path(office), person)).hasStatus(HttpStatus.FORBIDDEN);
			for (String action : List.of("/decisions", "/nothing", "/steps/submit", "/steps/approve")) {
				assertThat(this.requests.post(this.requests.path(office) + action, person, "version=0", "nothing=true",
						"rest=true"))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
		assertThat(this.requests.post(this.requests.path(office) + "/nothing", reader, "nothing=true"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.requests.post(this.requests.path(office) + "/nothing", office.approver(), "nothing=true"))
			.hasStatus(HttpStatus.FORBIDDEN);
		for (StaffMember person : Stream
			.concat(strangers.stream(), Stream.of(office.editor(), office.approver(), reader))
			.toList()) {
			String survey = "/staff/surveys/" + this.year;
			assertThat(this.requests.get(survey, person))
				.hasStatus(person == reader ? HttpStatus.OK : HttpStatus.FORBIDDEN);
			assertThat(this.requests.get("/staff/surveys/new", person)).hasStatus(HttpStatus.FORBIDDEN);
			for (String action : List.of(survey + "/reminders", survey + "/acceptance", survey + "/closing",
					survey + "/reopening", "/staff/surveys", "/staff/surveys/preview", "/staff/surveys/edit")) {
				assertThat(this.requests.post(action, person, "year=" + this.year, "departments=" + office.code()))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
		assertThat(this.requests.get("/staff/surveys", administrator)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(state);
	}

	@Test
	void unknownYearsAndDepartmentsAreNotFound() {
		StaffMember planner = this.offices.person(Role.PLANNING);
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);

		for (String path : List.of("/staff/surveys/20x4", "/staff/surveys/2199", this.requests.path(office) + "x",
				"/staff/surveys/2199/" + office.code(), "/staff/surveys/new?year=いつか")) {
			assertThat(this.requests.get(path, planner)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void lateOnesAreFoundAndReminded() {
		SurveyFixture.Office late = this.fixture.office(this.year, ResponseState.DRAFT);
		SurveyFixture.Office done = this.fixture.office(this.year, ResponseState.APPROVED);
		this.fixture.open(this.year, CityDay.today().minusDays(3), late.id());
		String survey = "/staff/surveys/" + this.year;

		assertThat(this.requests.get(survey + "?show=late", late.planner())).hasStatusOk()
			.bodyText()
			.contains(this.requests.path(late), "3日", "締切を過ぎて、1部署の回答を待っています", "メールで知らせるときの文面",
					late.editor().displayName())
			.doesNotContain(this.requests.path(done));
		assertThat(this.requests.post(survey + "/reminders", late.planner(), "sentence=" + "あ".repeat(501)))
			.hasStatusOk()
			.bodyText()
			.contains("催促する部署を一つ以上選んでください");
		assertThat(this.requests.post(survey + "/reminders", late.planner(), "departments=" + late.code(), "show=late",
				"sentence=<b>来週</b>の会議で使います"))
			.hasRedirectedUrl(survey + "?show=late");
		assertThat(this.requests.get("/staff", late.editor())).bodyText()
			.contains("企画課から催促がありました「&lt;b&gt;来週&lt;/b&gt;の会議で使います」", this.requests.path(late));
		assertThat(this.requests.get(this.requests.path(late), late.editor())).bodyText().contains("に企画課から催促がありました");
		assertThat(this.requests.get("/staff", done.editor())).bodyText().doesNotContain(this.requests.path(done));
	}

	@Test
	void pagesTheDepartmentsAndRemindsThemAll() throws Exception {
		StaffMember planner = this.offices.person(Role.PLANNING);
		Long[] departments = IntStream.range(0, 101)
			.mapToObj((number) -> this.fixture.department("調査の課"))
			.toArray(Long[]::new);
		this.fixture.open(this.year, departments);
		String survey = "/staff/surveys/" + this.year;

		assertThat(this.requests.get(survey, planner)).hasStatusOk()
			.bodyText()
			.contains("回答待ち（101）", "?show=all&amp;page=2", "回答待ちの101部署すべてに催促する");
		assertThat(this.requests.get(survey + "?show=waiting&page=2", planner)).bodyText()
			.containsOnlyOnce("name=\"departments\"");
		assertThat(this.requests.statements(survey, planner))
			.isEqualTo(this.requests.statements(survey + "?page=2", planner));
		assertThat(this.requests.post(survey + "/reminders", planner, "show=waiting", "page=2", "all=true"))
			.hasRedirectedUrl(survey + "?show=waiting&page=2");
		assertThat(this.queries.progress(this.year)).hasSize(101)
			.allSatisfy((progress) -> assertThat(progress.remindedAt()).isNotNull());
	}

	@Test
	void acceptsAllClosesAndLeadsToThePublication() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.APPROVED);
		String survey = "/staff/surveys/" + this.year;

		assertThat(this.requests.get(survey, office.planner())).bodyText().contains("承認された1件をすべて受け付ける");
		assertThat(this.requests.post(survey + "/acceptance", office.planner())).hasRedirectedUrl(survey);
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(this.requests.post(survey + "/closing", office.planner())).hasRedirectedUrl(survey);
		assertThat(this.requests.get(survey, office.planner())).bodyText().contains("公表へ", "調査を再開する");
		assertThat(this.requests.get(this.requests.path(office), office.editor())).bodyText()
			.contains("この調査は締め切られています");
		assertThat(this.requests.post(survey + "/reopening", office.planner())).hasRedirectedUrl(survey);
		assertThat(this.queries.survey(this.year).orElseThrow().closed()).isFalse();
	}

	@Test
	void statementsDoNotGrowWithTheProjectsAndDepartments() throws Exception {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		List<String> codes = new ArrayList<>(List.of(this.fixture.project("事業", office.id(), this.year)));
		this.fixture.open(this.year, office.id());
		this.fixture.goOn(office.editor(), this.year, office.id(), codes.get(0));
		String survey = "/staff/surveys/" + this.year;
		int answer = this.requests.statements(this.requests.path(office), office.editor());
		int progress = this.requests.statements(survey, office.planner());
		int home = this.requests.statements("/staff", office.editor());
		int step = this.requests.statements(this.requests.path(office) + "/steps/submit", office.editor());
		int form = this.requests.statements("/staff/surveys/new?year=" + this.year, office.planner());

		for (int number = 0; number < 8; number++) {
			codes.add(this.fixture.project("事業" + number, office.id(), this.year));
			this.fixture.office(this.year, ResponseState.NOT_STARTED);
		}
		this.fixture.open(this.year, office.id());
		this.fixture.goOn(office.editor(), this.year, office.id(), codes.subList(1, 6).toArray(String[]::new));

		assertThat(this.requests.statements(this.requests.path(office), office.editor())).isEqualTo(answer)
			.isLessThanOrEqualTo(15);
		assertThat(this.requests.statements(survey, office.planner())).isEqualTo(progress).isLessThanOrEqualTo(4);
		assertThat(this.requests.statements("/staff", office.editor())).isEqualTo(home);
		assertThat(this.requests.statements(this.requests.path(office) + "/steps/submit", office.editor()))
			.isEqualTo(step);
		assertThat(this.requests.statements("/staff/surveys/new?year=" + this.year, office.planner())).isEqualTo(form);
	}

}
