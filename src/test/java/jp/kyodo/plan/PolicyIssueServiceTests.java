package jp.kyodo.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import jp.kyodo.web.StaleChangeException;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.RefusedChangeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class PolicyIssueServiceTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private PlanService plans;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private PlanQueries queries;

	@Test
	void showsIssueWithItsPlaceAndContent() throws Exception {
		PlanView plan = this.fixture.planWithBranch();
		String code = this.fixture.code("I");
		long responsible = this.fixture.section("市民協働推進課");
		List<Long> related = List.of(this.fixture.section("企画調整課"), this.fixture.section("地球環境推進室"));
		long id = this.issues
			.addIssue(new AddIssue(plan.code(), "631", code, RegisterFixture.Y2013, new PolicyIssueContent("協働型事業の拡充",
					responsible, related, true, List.of("課題1", "課題2"), List.of("概要"), List.of())));

		assertThat(SqlStatements.of(() -> this.queries.issue(code, RegisterFixture.Y2013))).hasSizeLessThanOrEqualTo(2);
		PolicyIssueYearView issue = this.queries.issue(code, RegisterFixture.Y2013).orElseThrow();

		assertThat(issue.issueId()).isEqualTo(id);
		assertThat(issue.plan()).isEqualTo(plan);
		assertThat(issue.levelName()).isEqualTo("施策課題");
		assertThat(issue.ancestors()).extracting(PolicyIssueYearView.Ancestor::levelName)
			.containsExactly("基本政策", "政策の基本方向", "基本施策");
		assertThat(issue.ancestors()).extracting(PolicyIssueYearView.Ancestor::code).containsExactly("6", "63", "631");
		assertThat(issue.relatedDepartmentIds()).isEqualTo(related);
		assertThat(issue.priority()).isTrue();
		assertThat(issue.problem()).containsExactly("課題1", "課題2");
		assertThat(issue.goal()).isEmpty();
		assertThat(this.queries.issue(code, RegisterFixture.Y2012)).isEmpty();
	}

	@Test
	void listsIssuesOfAYearInTheOrderOfTheTree() throws Exception {
		PlanView plan = this.fixture.planWithBranch();
		RegisterFixture.Issue first = this.fixture.issue(plan, "一");
		RegisterFixture.Issue second = this.fixture.issue(plan, "二");
		this.plans.addNode(new AddNode(plan.code(), "63", "630", "前に置く施策"));
		this.plans.moveNode(new MoveNode(plan.code(), "630", MoveStep.UP));
		this.issues.moveIssue(new MoveIssue(plan.code(), second.code(), MoveStep.UP));
		RegisterFixture.Issue third = this.fixture.issue(plan, "三");
		this.issues.placeIssue(new PlaceIssue(plan.code(), "630", third.code()));

		List<PolicyIssueYearView> found = this.queries.issues(RegisterFixture.Y2011);

		assertThat(found).filteredOn((issue) -> issue.plan().equals(plan))
			.extracting(PolicyIssueYearView::code)
			.containsExactly(third.code(), second.code(), first.code());
		assertThat(SqlStatements.of(() -> this.queries.issues(RegisterFixture.Y2011))).hasSizeLessThanOrEqualTo(3);
		assertThat(SqlStatements.of(() -> this.queries.tree(plan.code(), RegisterFixture.Y2011)))
			.hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void showsTreeOfAYearWithoutContentUnderTheNearestName() {
		RegisterFixture.Issue issue = this.fixture.issue();

		PlanTree tree = this.queries.tree(issue.plan().code(), RegisterFixture.Y2013);

		PlanTree.Issue shown = tree.nodes().get(0).nodes().get(0).nodes().get(0).issues().get(0);
		assertThat(shown.name()).isEqualTo("協働型事業の拡充");
		assertThat(shown.described()).isFalse();
		assertThat(shown.responsibleDepartmentId()).isNull();
	}

	@Test
	void carriesContentOverFromTheYearBefore() {
		RegisterFixture.Issue issue = this.fixture.issue();

		this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.id(), RegisterFixture.Y2012));

		assertThat(this.queries.issue(issue.code(), RegisterFixture.Y2012)).get()
			.extracting(PolicyIssueYearView::name)
			.isEqualTo("協働型事業の拡充");
		assertThat(this.queries.yearsOfIssue(issue.id())).containsExactly(RegisterFixture.Y2011, RegisterFixture.Y2012);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(
				() -> this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.id(), RegisterFixture.Y2012)));
	}

	@Test
	void refusesContentForAYearOutsideThePlan() {
		RegisterFixture.Issue issue = this.fixture.issue();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.id(), RegisterFixture.Y2014)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("year"));
	}

	@Test
	void changesContentOfOneYearOnly() {
		RegisterFixture.Issue issue = this.fixture.issue();
		this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.id(), RegisterFixture.Y2012));
		int version = this.queries.issue(issue.code(), RegisterFixture.Y2012).orElseThrow().version();

		this.issues.changeIssueYear(new ChangeIssueYear(issue.id(), RegisterFixture.Y2012,
				PolicyIssueContent.of("新しい名前", issue.department()), version));

		assertThat(this.queries.issue(issue.code(), RegisterFixture.Y2012).orElseThrow().name()).isEqualTo("新しい名前");
		assertThat(this.queries.issue(issue.code(), RegisterFixture.Y2011).orElseThrow().name()).isEqualTo("協働型事業の拡充");
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.issues.changeIssueYear(new ChangeIssueYear(issue.id(), RegisterFixture.Y2012,
					PolicyIssueContent.of("古い画面から", issue.department()), version)));
	}

	@Test
	void livesOnInTheNextPlanButNotInTwoAtATime() {
		RegisterFixture.Issue issue = this.fixture.issue();
		PlanView same = this.fixture.planWithBranch();
		PlanView next = this.plans.createPlan(new CreatePlan(this.fixture.code("P"), "次の計画", RegisterFixture.Y2014,
				RegisterFixture.Y2014.plus(1), List.of("施策課題"), ""));

		this.issues.placeIssue(new PlaceIssue(next.code(), null, issue.code()));
		this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.id(), RegisterFixture.Y2014));

		assertThat(this.queries.issue(issue.code(), RegisterFixture.Y2014).orElseThrow().plan()).isEqualTo(next);
		assertThat(this.queries.issue(issue.code(), RegisterFixture.Y2011).orElseThrow().plan())
			.isEqualTo(issue.plan());
		assertThat(this.queries.tree(next.code(), RegisterFixture.Y2014).issues()).hasSize(1);
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.issues.placeIssue(new PlaceIssue(same.code(), "631", issue.code())));
	}

	@Test
	void refusesIssueAboveTheLowestNodes() {
		PlanView plan = this.fixture.planWithBranch();
		long department = this.fixture.section("課");

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.issues.addIssue(new AddIssue(plan.code(), "63", this.fixture.code("I"),
					RegisterFixture.Y2011, PolicyIssueContent.of("名", department))));
	}

	@Test
	void takesIssueOutOfPlanOnlyWithoutContent() {
		RegisterFixture.Issue issue = this.fixture.issue();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.issues.removeIssue(new RemoveIssue(issue.plan().code(), issue.code())));
		this.issues.removeIssueYear(issue.id(), RegisterFixture.Y2011, 0);
		this.issues.removeIssue(new RemoveIssue(issue.plan().code(), issue.code()));

		assertThat(this.queries.tree(issue.plan().code(), RegisterFixture.Y2011)
			.nodes()
			.get(0)
			.nodes()
			.get(0)
			.nodes()
			.get(0)
			.issues()).isEmpty();
	}

}
