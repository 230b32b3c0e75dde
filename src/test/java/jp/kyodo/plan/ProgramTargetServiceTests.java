package jp.kyodo.plan;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.kyodo.web.StaleChangeException;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class ProgramTargetServiceTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private ProgramService programs;

	@Autowired
	private ProgramTargetService targets;

	@Autowired
	private PlanService plans;

	@Autowired
	private PlanQueries queries;

	@Autowired
	private JdbcClient jdbc;

	private RegisterFixture.Issue issue;

	private String plan;

	private String code;

	@BeforeEach
	void addProgram() {
		this.issue = this.fixture.issue();
		this.plan = this.issue.plan().code();
		this.code = this.fixture.code("G");
		this.programs.addProgram(new AddProgram(this.plan, this.issue.code(), this.code, "市民活動の支援", null));
	}

	@Test
	void keepsTargetOfSeveralYearsAsOneRecord() {
		long whole = add("指針に基づく支援の推進", List.of("① 助成金制度の充実", "②ポータルサイトの運営"), 2011, 2013);
		long onward = add("検討結果による取組", List.of(), 2014, null);

		assertThat(outline().targets()).containsExactly(
				new ProgramTargetView(whole, "指針に基づく支援の推進", List.of("助成金制度の充実", "ポータルサイトの運営"), RegisterFixture.Y2011,
						RegisterFixture.Y2013, 0),
				new ProgramTargetView(onward, "検討結果による取組", List.of(), RegisterFixture.Y2014, null, 0));
		assertThat(outline().targets().get(0).numberedItems()).containsExactly("①助成金制度の充実", "②ポータルサイトの運営");
	}

	@Test
	void refusesYearsThatTheOrderOrThePlanForbids() {
		assertRefused(() -> add("目標", List.of(), 2013, 2012), "plan.refused.target-years-order");
		assertRefused(() -> add("目標", List.of(), 2010, 2012), "plan.refused.target-from-outside");
		assertRefused(() -> add("目標", List.of(), 2011, 2014), "plan.refused.target-to-outside");
		assertRefused(() -> add("目標", List.of(), 2015, null), "plan.refused.target-from-outside");
		assertRefused(() -> add("", List.of(), 2011, 2011), "web.change.required");

		assertThat(outline().targets()).isEmpty();
	}

	@Test
	void changesMovesAndRemovesTargetsAndKeepsWhatTheyWere() {
		long design = add("基本設計", List.of(), 2011, 2011);
		long building = add("整備", List.of(), 2013, 2013);

		this.targets.moveTarget(new MoveTarget(this.plan, this.code, building, MoveStep.UP));
		assertThat(outline().targets()).extracting(ProgramTargetView::targetId).containsExactly(building, design);
		ProgramTargetView before = outline().targets().get(1);
		this.targets.changeTarget(new ChangeTarget(this.plan, this.code, design, content("実施設計", List.of(), 2012, 2012),
				before.version()));
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.targets.changeTarget(new ChangeTarget(this.plan, this.code, design,
					content("別の案", List.of(), 2012, 2012), before.version())));
		this.targets.removeTarget(new RemoveTarget(this.plan, this.code, design));

		assertThat(outline().targets()).extracting(ProgramTargetView::text).containsExactly("整備");
		assertThat(this.jdbc.sql("SELECT text FROM program_target_history WHERE id = ? ORDER BY revision_id")
			.param(design)
			.query(String.class)
			.list()).contains("基本設計", "実施設計").endsWith("実施設計");
	}

	@Test
	void describesProgramInItsPlan() {
		OutlineProgram first = new OutlineProgram(this.plan, this.code, "区民会議を適切に運営します。", "各区", List.of("第3期の運営"), 0);
		this.targets.outline(first);

		assertThat(outline())
			.isEqualTo(new ProgramOutlineView("区民会議を適切に運営します。", "各区", List.of("第3期の運営"), List.of(), 1));
		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> this.targets.outline(first));
		this.targets.outline(new OutlineProgram(this.plan, this.code, "説明を直しました。", "", List.of(), 1));
		assertThat(outline().explanation()).isEqualTo("説明を直しました。");
	}

	@Test
	void refusesPlanThatEndsBeforeItsTargets() {
		add("整備", List.of(), 2013, 2013);

		assertRefused(
				() -> this.plans.changePlan(new ChangePlan(this.plan, "第3期実行計画", RegisterFixture.Y2011,
						RegisterFixture.Y2012, List.of("基本政策", "政策の基本方向", "基本施策", "施策課題"), "", 0)),
				"plan.refused.targets-outside");
	}

	private long add(String text, List<String> items, int from, @Nullable Integer to) {
		return this.targets.addTarget(new AddTarget(this.plan, this.code, content(text, items, from, to)));
	}

	private static TargetContent content(String text, List<String> items, int from, @Nullable Integer to) {
		return new TargetContent(text, items, new FiscalYear(from), (to != null) ? new FiscalYear(to) : null);
	}

	private ProgramOutlineView outline() {
		return this.queries.programs(this.issue.id(), RegisterFixture.Y2011).get(0).outline();
	}

	private static void assertRefused(ThrowingCallable change, String key) {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(change)
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::messageKey)
				.containsExactly(key));
	}

}
