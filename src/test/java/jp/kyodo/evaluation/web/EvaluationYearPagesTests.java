package jp.kyodo.evaluation.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.budget.Amount;
import jp.kyodo.budget.AmountKind;
import jp.kyodo.budget.BudgetQueries;
import jp.kyodo.budget.BudgetService;
import jp.kyodo.budget.RecordAmounts;
import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.evaluation.RoundFixture;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ RegisterFixture.class, Offices.class, RoundFixture.class })
class EvaluationYearPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private RoundFixture fixture;

	@Autowired
	private Offices offices;

	@Autowired
	private EvaluationRounds rounds;

	@Autowired
	private BudgetService budget;

	@Autowired
	private BudgetQueries amounts;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private JdbcClient jdbc;

	private RegisterFixture.Issue issue;

	private String plan;

	private StaffMember planning;

	@BeforeEach
	void addIssue() {
		this.issue = this.registers.issue();
		this.plan = this.issue.plan().code();
		this.fixture.putFormInForce(this.plan, 1);
		this.planning = this.offices.person(Role.PLANNING);
	}

	@ParameterizedTest
	@EnumSource
	void openToThePlanningSectionOnly(Role role) {
		StaffMember person = this.offices.person(role);
		int expected = (role == Role.PLANNING) ? 200 : 403;

		assertThat(get("/admin/years", person)).hasStatus(expected);
		assertThat(get("/admin/years/preview?plan=" + this.plan + "&year=2012&submission=2013-06-28", person))
			.hasStatus(expected);
		assertThat(post("/admin/years", UUID.randomUUID().toString(), person, fields("2012", "2013-06-28")))
			.hasStatus((role == Role.PLANNING) ? 302 : 403);
	}

	@Test
	void showsTheDryRunAndOpensTheYearAfterOneConfirmation() throws Exception {
		MvcTestResult preview = get(
				"/admin/years/preview?plan=" + this.plan + "&year=Ｈ24&submission=2013/6/28&approval=2013-07-12",
				this.planning);

		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("まだ何も変わっていません", "2013年6月28日", "2013年7月12日", "持ち主不在", "2011年度から引き継ぐ", "この内容で実行する");
		assertThat(sheets()).isZero();
		Map<String, String> fields = fields("Ｈ24", "2013/6/28");
		fields.put("seen", seen(preview));

		assertThat(post("/admin/years", UUID.randomUUID().toString(), this.planning, fields))
			.hasRedirectedUrl("/admin/years");

		assertThat(sheets()).isOne();
		assertThat(get("/admin/years?plan=" + this.plan + "&year=2012", this.planning)).hasStatusOk()
			.bodyText()
			.contains("提出期限：2013年6月28日", "value=\"2013-06-28\"", "期限を過ぎているもの", "市民協働推進課");
	}

	@Test
	void theSameConfirmationTwentyTimesInParallelOpensOnce() throws Exception {
		Map<String, String> fields = fields("2012", "2013-06-28");
		fields.put("seen", seen(
				get("/admin/years/preview?plan=" + this.plan + "&year=2012&submission=2013-06-28", this.planning)));
		String token = UUID.randomUUID().toString();
		Callable<MvcTestResult> open = () -> post("/admin/years", token, this.planning, fields);
		ExecutorService people = Executors.newFixedThreadPool(20);

		people.invokeAll(IntStream.range(0, 20).mapToObj((number) -> open).collect(Collectors.toList()))
			.forEach((done) -> assertThat(done).succeedsWithin(Duration.ofSeconds(30)));
		people.shutdown();

		assertThat(sheets()).isOne();
		assertThat(this.jdbc.sql("SELECT count(*) FROM evaluation_round_history WHERE plan_code = ?")
			.param(this.plan)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void keepsWhatWasTypedAndNamesEveryError() {
		assertThat(get("/admin/years/preview?plan=" + this.plan
				+ "&year=2020&submission=6月末&approval=2013-01-01&publication=2012-01-01", this.planning))
			.hasStatusOk()
			.bodyText()
			.contains("提出期限の日付を 2014-06-30 のように", "value=\"2020\"", "value=\"6月末\"", "value=\"2013-01-01\"",
					"href=\"#submission\"", "href=\"#year\"");
		assertThat(get("/admin/years/preview", this.planning)).hasStatusOk().bodyText().contains("「計画」を選んでください");
	}

	@Test
	void asksAgainWhenSomethingHasChangedSinceTheDryRun() {
		Map<String, String> fields = fields("2012", "2013-06-28");
		fields.put("seen", "0");

		assertThat(post("/admin/years", UUID.randomUUID().toString(), this.planning, fields)).hasStatusOk()
			.bodyText()
			.contains("予行の画面を開いたあとに、計画やシートが変わりました", "この内容で実行する");
		assertThat(sheets()).isZero();
	}

	@Test
	void letsADepartmentSettleTheEstimatesOfTheYearBefore() {
		StaffMember editor = this.offices.person(Role.EDITOR, this.issue.department());
		this.budget.record(new RecordAmounts(this.issue.id(), List
			.of(new RecordAmounts.AmountEntry(Y2011, AmountKind.SETTLEMENT_ESTIMATE, null, Yen.ofThousands(4302)))));
		this.rounds.open(this.plan, Y2012, LocalDate.of(2013, 6, 28));
		String url = "/staff/settlements/2011/" + codeOf(this.issue.department());
		String field = "settled-" + this.issue.code();

		assertThat(get("/staff", editor)).bodyText().contains("決算にするのを待っている決算見込", url);
		assertThat(get("/staff/settlements", this.planning)).bodyText().contains(url);
		assertThat(post(url, UUID.randomUUID().toString(), editor, Map.of(field, "約4000", "reason", ""))).hasStatusOk()
			.bodyText()
			.contains("数字で入力してください", "決算額の根拠を入力してください", "value=\"約4000\"", "href=\"#" + field + "\"");
		assertThat(post(url, UUID.randomUUID().toString(), editor, Map.of(field, "４,298", "reason", "決算の認定")))
			.hasRedirectedUrl("/staff/settlements");

		assertThat(this.amounts.ofIssue(this.issue.id(), Y2011, Y2011)).extracting(Amount::kind, Amount::yen)
			.containsExactly(tuple(AmountKind.SETTLEMENT, Yen.ofThousands(4298)));
		assertThat(this.amounts.settlements(this.issue.id())).hasSize(1);
		assertThat(get("/staff", editor)).bodyText().doesNotContain("決算にするのを待っている決算見込");
		assertThat(post(url, UUID.randomUUID().toString(), editor, Map.of(field, "1", "reason", "もう一度"))).hasStatusOk()
			.bodyText()
			.contains("すでに決算になったか");
	}

	@Test
	void keepsOtherDepartmentsFromSettling() {
		this.budget.record(new RecordAmounts(this.issue.id(), List
			.of(new RecordAmounts.AmountEntry(Y2011, AmountKind.SETTLEMENT_ESTIMATE, null, Yen.ofThousands(4302)))));
		this.rounds.open(this.plan, Y2012, LocalDate.of(2013, 6, 28));
		String url = "/staff/settlements/2011/" + codeOf(this.issue.department());
		Map<String, String> typed = Map.of("settled-" + this.issue.code(), "1", "reason", "よその課");

		for (StaffMember other : List.of(this.offices.person(Role.EDITOR),
				this.offices.person(Role.APPROVER, this.issue.department()), this.offices.person(Role.READER))) {
			assertThat(get(url, other)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(post(url, UUID.randomUUID().toString(), other, typed)).hasStatus(HttpStatus.FORBIDDEN);
		}
		StaffMember elsewhere = this.offices.person(Role.EDITOR);
		String own = "/staff/settlements/2011/" + codeOf(elsewhere.departmentsWith(Role.EDITOR).iterator().next());
		assertThat(post(own, UUID.randomUUID().toString(), elsewhere, typed)).hasStatusOk();

		assertThat(this.amounts.settlements(this.issue.id())).isEmpty();
	}

	private String codeOf(long department) {
		return this.departments.namesIn(new FiscalYear(2013)).get(department).code();
	}

	private Map<String, String> fields(String year, String submission) {
		return new HashMap<>(Map.of("plan", this.plan, "year", year, "submission", submission));
	}

	private static String seen(MvcTestResult preview) throws Exception {
		Matcher matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"")
			.matcher(preview.getResponse().getContentAsString());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private int sheets() {
		return this.jdbc.sql("SELECT count(*) FROM evaluation_sheet WHERE plan_code = ?")
			.param(this.plan)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.mvc.get().uri(path).with(Offices.as(person)).exchange();
	}

	private MvcTestResult post(String path, String token, StaffMember person, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(Offices.as(person)).with(csrf()).param("formToken", token);
		fields.forEach(request::param);
		return request.exchange();
	}

}
