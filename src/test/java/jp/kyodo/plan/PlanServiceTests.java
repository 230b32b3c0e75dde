package jp.kyodo.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.kyodo.web.StaleChangeException;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class PlanServiceTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private PlanService plans;

	@Autowired
	private PlanQueries queries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void makesPlanWithItsOwnLevelNames() {
		PlanView plan = this.fixture.plan();

		PlanView found = this.queries.plan(plan.code()).orElseThrow();

		assertThat(found).isEqualTo(plan);
		assertThat(found.years()).containsExactly(RegisterFixture.Y2011, RegisterFixture.Y2012, RegisterFixture.Y2013);
		assertThat(found.contains(RegisterFixture.Y2014)).isFalse();
		assertThat(found.issueLevelName()).isEqualTo("施策課題");
	}

	@Test
	void refusesCodeThatIsTaken() {
		PlanView plan = this.fixture.plan();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.plans.createPlan(new CreatePlan(plan.code(), "別の計画", RegisterFixture.Y2011,
					RegisterFixture.Y2013, List.of("施策課題"), "")))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.messageKey()).isEqualTo("plan.refused.plan-code-taken")));
	}

	@Test
	void namesEverythingThatIsWrongAtOnce() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new CreatePlan("計画", " ", RegisterFixture.Y2013, RegisterFixture.Y2011, List.of(),
					"x".repeat(2001)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("code", "name", "lastYear", "levelNames", "note"));
	}

	@Test
	void refusesChangeFromStaleVersion() {
		PlanView plan = this.fixture.plan();
		int version = this.queries.detail(plan.code()).orElseThrow().version();
		this.plans.changePlan(change(plan, "先の変更", version));

		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.plans.changePlan(change(plan, "後の変更", version)));

		assertThat(this.queries.plan(plan.code()).orElseThrow().name()).isEqualTo("先の変更");
	}

	@Test
	void keepsEveryChangeInTheHistory() {
		PlanView plan = this.fixture.plan();
		this.plans.changePlan(change(plan, "新しい名称", this.queries.detail(plan.code()).orElseThrow().version()));

		List<String> names = this.jdbc
			.sql("SELECT name || ' ' || cardinality(level_names) FROM plan_history WHERE id = ? ORDER BY revision_id")
			.param(plan.id())
			.query(String.class)
			.list();

		assertThat(names).containsExactly("第3期実行計画 4", "新しい名称 4");
	}

	@Test
	void refusesFewerLevelsOnceThereIsATree() {
		PlanView plan = this.fixture.planWithBranch();
		int version = this.queries.detail(plan.code()).orElseThrow().version();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.plans.changePlan(new ChangePlan(plan.code(), plan.name(), plan.firstYear(),
					plan.lastYear(), List.of("政策", "施策課題"), "", version)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("levelNames"));
	}

	@Test
	void refusesYearsThatLeaveContentOutside() {
		RegisterFixture.Issue issue = this.fixture.issue();
		PlanView plan = issue.plan();
		int version = this.queries.detail(plan.code()).orElseThrow().version();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.plans.changePlan(new ChangePlan(plan.code(), plan.name(), RegisterFixture.Y2012,
					plan.lastYear(), plan.levelNames(), "", version)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::messageKey)
				.containsExactly("plan.refused.years-in-use"));
	}

	@Test
	void movesNodesAmongTheirNeighbours() {
		PlanView plan = this.fixture.plan();
		for (String code : List.of("1", "2", "3")) {
			this.plans.addNode(new AddNode(plan.code(), null, code, "政策" + code));
		}

		this.plans.moveNode(new MoveNode(plan.code(), "3", MoveStep.UP));
		this.plans.moveNode(new MoveNode(plan.code(), "1", MoveStep.DOWN));
		this.plans.moveNode(new MoveNode(plan.code(), "3", MoveStep.UP));

		assertThat(this.queries.tree(plan.code(), RegisterFixture.Y2011).nodes()).extracting(PlanTree.Node::code)
			.containsExactly("3", "1", "2");
	}

	@Test
	void changesAndRemovesNodes() {
		PlanView plan = this.fixture.planWithBranch();
		this.plans.changeNode(new ChangeNode(plan.code(), "631", "632", "新しい名称", 0));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.plans.removeNode(new RemoveNode(plan.code(), "63")));
		this.plans.removeNode(new RemoveNode(plan.code(), "632"));
		this.plans.removeNode(new RemoveNode(plan.code(), "63"));

		assertThat(this.queries.tree(plan.code(), RegisterFixture.Y2011).nodes()).singleElement()
			.satisfies((node) -> assertThat(node.nodes()).isEmpty());
	}

	@Test
	void refusesNodeOnTheLevelOfThePolicyIssues() {
		PlanView plan = this.fixture.planWithBranch();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.plans.addNode(new AddNode(plan.code(), "631", "6311", "深すぎる")));
	}

	@Test
	void removesOnlyEmptyPlans() {
		PlanView plan = this.fixture.planWithBranch();
		PlanView empty = this.fixture.plan();

		this.plans.removePlan(empty.code());

		assertThat(this.queries.plan(empty.code())).isEmpty();
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.plans.removePlan(plan.code()));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.plans.removePlan(empty.code()));
	}

	private static ChangePlan change(PlanView plan, String name, int version) {
		return new ChangePlan(plan.code(), name, plan.firstYear(), plan.lastYear(), plan.levelNames(), "", version);
	}

}
