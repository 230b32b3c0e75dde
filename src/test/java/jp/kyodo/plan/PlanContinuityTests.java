package jp.kyodo.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.plan.PlanContinuityQueries.Relative;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;

import static jp.kyodo.plan.RegisterFixture.Y2014;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
@Import(RegisterFixture.class)
class PlanContinuityTests {

	@Autowired
	private PlanContinuity continuity;

	@Autowired
	private PlanContinuityQueries queries;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private PlanService plans;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private PlanView earlier;

	private PlanView later;

	private String one;

	private String two;

	private String next;

	private String other;

	@BeforeEach
	void addPlans() {
		RegisterFixture.Issue issue = this.fixture.issue();
		this.earlier = issue.plan();
		this.one = issue.code();
		this.two = this.fixture.issue(this.earlier, "自治の推進").code();
		this.later = this.plans.createPlan(new CreatePlan(this.fixture.code("P"), "総合計画 第1期実施計画", Y2014,
				new FiscalYear(2017), List.of("基本政策", "施策"), ""));
		this.plans.addNode(new AddNode(this.later.code(), null, "5", "参加と協働"));
		this.next = addLater("協働・連携の推進", issue.department());
		this.other = addLater("地域の支援", issue.department());
	}

	@Test
	void linksSeveralToSeveral() {
		link(line(1, "issue:" + this.one, "issue:" + this.next, "統合"),
				line(2, "issue:" + this.two, "issue:" + this.next, ""),
				line(3, "issue:" + this.two, "issue:" + this.other, "一部"), line(4, "node:631", "node:5", ""));

		assertThat(this.queries.leadingTo(this.later)).hasSize(4);
		assertThat(this.queries.leadingFrom(this.earlier)).hasSize(4);
		assertThat(this.queries.thread(this.next)).extracting(Relative::code, Relative::forerunner)
			.containsExactlyInAnyOrder(tuple(this.one, true), tuple(this.two, true));
		assertThat(this.queries.thread(this.two)).extracting(Relative::code)
			.containsExactlyInAnyOrder(this.next, this.other);
	}

	@Test
	void followsThroughMoreThanTwoPlans() {
		PlanView last = this.plans.createPlan(new CreatePlan(this.fixture.code("P"), "第2期実施計画", new FiscalYear(2018),
				new FiscalYear(2021), List.of("施策"), ""));
		String newest = this.fixture.code("I");
		this.issues.addIssue(new AddIssue(last.code(), null, newest, new FiscalYear(2018),
				PolicyIssueContent.of("市民自治", this.fixture.section("市民自治課"))));
		link(line(1, "issue:" + this.one, "issue:" + this.next, ""));
		this.continuity.link(new LinkPlans(this.later.code(), last.code(),
				List.of(line(1, "issue:" + this.next, "issue:" + newest, ""))));

		assertThat(this.queries.thread(newest)).extracting(Relative::code, Relative::distance)
			.containsExactly(tuple(this.one, 2), tuple(this.next, 1));
	}

	@Test
	void refusesACircleWithItsLineAndWay() {
		link(line(1, "issue:" + this.one, "issue:" + this.next, ""));
		this.issues.placeIssue(new PlaceIssue(this.earlier.code(), "631", this.next));
		this.issues.placeIssue(new PlaceIssue(this.later.code(), "5", this.one));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> link(line(1, "issue:" + this.two, "issue:" + this.other, ""),
					line(2, "issue:" + this.next, "issue:" + this.one, "")))
			.satisfies((refusal) -> {
				assertThat(refusal.problems()).hasSize(1);
				RefusedChangeException.Problem problem = refusal.problems().get(0);
				assertThat(problem.messageKey()).isEqualTo("plan-continuity.refused.circle");
				assertThat(problem.field()).isEqualTo("to-2");
				assertThat(problem.arguments()).containsExactly("2", this.next + " → " + this.one + " → " + this.next);
			});
		assertThat(this.queries.leadingTo(this.later)).hasSize(1);
	}

	@Test
	void refusesEachWrongLineAndAddsNone() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> link(line(1, "issue:" + this.one, "issue:" + this.next, ""),
					line(2, "issue:" + this.one, "issue:" + this.next, ""), line(3, "issue:no-such", "node:5", ""),
					line(4, "node:631", "issue:" + this.next, "")))
			.satisfies(
					(refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::messageKey)
						.containsExactly("plan-continuity.refused.twice", "plan-continuity.refused.unknown",
								"plan-continuity.refused.kinds"));
		assertThat(this.queries.leadingTo(this.later)).isEmpty();
	}

	@Test
	void refusesALaterPlanAsForerunner() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.continuity.link(new LinkPlans(this.later.code(), this.earlier.code(),
					List.of(line(1, "issue:" + this.next, "issue:" + this.one, "")))))
			.satisfies(
					(refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::messageKey)
						.containsExactly("plan-continuity.refused.plans-order"));
	}

	@Test
	void linksOnceHoweverOftenTheFormIsSent() throws Exception {
		StaffRequests planning = StaffRequests.as(Role.PLANNING, this.mvc);
		String url = "/staff/plans/" + this.later.code() + "/continuity";
		String token = UUID.randomUUID().toString();
		Map<String, String> typed = Map.of("earlier", this.earlier.code(), "from-1", "issue:" + this.one, "to-1",
				"issue:" + this.next, "remark-1", "名称を改めた");
		Callable<MvcTestResult> send = () -> planning.post(url, token, typed);
		ExecutorService people = Executors.newFixedThreadPool(20);

		people.invokeAll(IntStream.range(0, 20).mapToObj((number) -> send).collect(Collectors.toList()));
		people.shutdown();

		assertThat(this.queries.leadingTo(this.later)).hasSize(1);
		assertThat(planning.get(url)).hasStatusOk().bodyText().contains("名称を改めた", this.one, this.next);
		long id = this.queries.leadingTo(this.later).get(0).id();
		assertThat(planning.post(url + "/" + id + "/remove", Map.of())).hasRedirectedUrl(url);
		assertThat(this.queries.leadingTo(this.later)).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM plan_link_history WHERE id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void keepsWhatWasTypedAndNamesTheLine() {
		StaffRequests planning = StaffRequests.as(Role.PLANNING, this.mvc);

		assertThat(planning.post("/staff/plans/" + this.later.code() + "/continuity",
				Map.of("earlier", this.earlier.code(), "from-2", "issue:" + this.one, "remark-2", "打った備考")))
			.hasStatusOk()
			.bodyText()
			.contains("2行目：この計画の節か施策課題を選んでください", "value=\"打った備考\"", "href=\"#to-2\"",
					"value=\"issue:" + this.one + "\" selected");
	}

	@Test
	void letsOtherStaffReadOnly() {
		String url = "/staff/plans/" + this.later.code() + "/continuity";
		for (Role role : List.of(Role.READER, Role.EDITOR, Role.ADMINISTRATOR)) {
			StaffRequests person = StaffRequests.as(role, this.mvc);

			assertThat(person.get(url)).hasStatusOk().bodyText().doesNotContain("from-1");
			assertThat(person.post(url, Map.of("earlier", this.earlier.code()))).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(person.post(url + "/1/remove", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	private String addLater(String name, long department) {
		String code = this.fixture.code("I");
		this.issues
			.addIssue(new AddIssue(this.later.code(), "5", code, Y2014, PolicyIssueContent.of(name, department)));
		return code;
	}

	private void link(LinkPlans.Line... lines) {
		this.continuity.link(new LinkPlans(this.earlier.code(), this.later.code(), List.of(lines)));
	}

	private static LinkPlans.Line line(int number, String from, String to, String remark) {
		return new LinkPlans.Line(number, from, to, remark);
	}

}
