package jp.kyodo.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.organization.CloseDepartment;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.OrganizationService;
import jp.kyodo.organization.Responsibility;
import jp.kyodo.organization.Role;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
@Import({ RegisterFixture.class, Offices.class, RoundFixture.class })
class YearTurnTests {

	private static final RoundDates DATES = RoundDates.submissionBy(LocalDate.of(2013, 6, 28));

	@Autowired
	private EvaluationRounds rounds;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private RoundFixture fixture;

	@Autowired
	private Offices offices;

	@Autowired
	private SectionStore sections;

	@Autowired
	private OrganizationService organization;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private ProgramService programs;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private JdbcClient jdbc;

	private RegisterFixture.Issue issue;

	private String plan;

	@BeforeEach
	void addIssue() {
		this.issue = this.registers.issue();
		this.plan = this.issue.plan().code();
	}

	@Test
	void saysWhatWillBeMadeAndMakesNothing() {
		this.fixture.putFormInForce(this.plan, 1);
		long indicator = this.indicators.define(new DefineIndicator(this.issue.id(),
				new IndicatorDefinition("協働型事業数", "", Direction.HIGHER, null, null, "事業", 0, null, Y2011, null, "")));
		this.indicators.recordValues(new RecordIndicatorValues(indicator,
				List.of(new RecordIndicatorValues.YearEntry(Y2012, BigDecimal.valueOf(180), null, null, null, null))));
		this.programs.addProgram(new AddProgram(this.plan, this.issue.code(), this.registers.code("G"), "推進事業", null));

		YearTurn turn = this.rounds.preview(this.plan, Y2012);

		assertThat(turn.toMake()).extracting(YearTurn.Issue::code).containsExactly(this.issue.code());
		assertThat(turn.carriedOver()).extracting(YearTurn.Issue::textFrom).containsExactly(Y2011);
		assertThat(turn.existing()).isEmpty();
		assertThat(turn.toMakeByDepartment()).containsEntry(this.issue.department(), 1L);
		assertThat(turn.indicators()).isOne();
		assertThat(turn.planValues()).isOne();
		assertThat(turn.programs()).isOne();
		assertThat(sheets(Y2012)).isZero();
		assertThat(this.plans.issue(this.issue.code(), Y2012)).isEmpty();
	}

	@Test
	void takesOverTextsAndMakesSheetsOnce() {
		this.fixture.putFormInForce(this.plan, 1);

		YearTurn first = this.rounds.open(new OpenYear(this.plan, Y2012, DATES, null));
		YearTurn second = this.rounds.open(new OpenYear(this.plan, Y2012, DATES, null));

		assertThat(first.toMake()).hasSize(1);
		assertThat(second.toMake()).isEmpty();
		assertThat(second.carriedOver()).isEmpty();
		assertThat(second.existing()).hasSize(1);
		assertThat(sheets(Y2012)).isOne();
		assertThat(this.plans.issue(this.issue.code(), Y2012))
			.hasValueSatisfying((content) -> assertThat(content.name()).isEqualTo("協働型事業の拡充"));
	}

	@Test
	void twentyAtOnceMakeEverythingOnce() throws Exception {
		this.fixture.putFormInForce(this.plan, 1);
		Callable<Integer> open = () -> this.rounds.open(new OpenYear(this.plan, Y2012, DATES, null)).toMake().size();
		ExecutorService people = Executors.newFixedThreadPool(20);

		List<Future<Integer>> made = people
			.invokeAll(IntStream.range(0, 20).mapToObj((number) -> open).collect(Collectors.toList()));
		people.shutdown();

		int sum = 0;
		for (Future<Integer> each : made) {
			sum += each.get();
		}
		assertThat(sum).isOne();
		assertThat(sheets(Y2012)).isOne();
		assertThat(this.jdbc.sql("SELECT count(*) FROM evaluation_round WHERE plan_code = ?")
			.param(this.plan)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void refusesADryRunThatNoLongerHolds() {
		this.fixture.putFormInForce(this.plan, 1);
		String seen = this.rounds.preview(this.plan, Y2012).fingerprint();
		this.registers.issue(this.issue.plan(), "あとから加わった施策課題");

		assertThatThrownBy(() -> this.rounds.open(new OpenYear(this.plan, Y2012, DATES, seen))).isInstanceOfSatisfying(
				RefusedChangeException.class,
				(refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::messageKey)
					.containsExactly("evaluation-years.refused.changed-meanwhile"));
		assertThat(sheets(Y2012)).isZero();
	}

	@Test
	void refusesAYearWithoutAFormAndAYearOutsideOfThePlan() {
		assertThatThrownBy(() -> this.rounds.open(new OpenYear(this.plan, Y2012, DATES, null)))
			.isInstanceOf(RefusedChangeException.class)
			.hasMessageContaining("no-form");
		assertThatThrownBy(() -> this.rounds.preview(this.plan, new FiscalYear(2014)))
			.isInstanceOf(RefusedChangeException.class)
			.hasMessageContaining("year-outside-plan");
		assertThat(this.plans.issue(this.issue.code(), Y2012)).isEmpty();
	}

	@Test
	void usesTheNewestVersionForSheetsThatNobodyBegan() {
		this.fixture.putFormInForce(this.plan, 1);
		this.rounds.open(new OpenYear(this.plan, Y2011, DATES, null));
		long newest = this.fixture.putFormInForce(this.plan, 2);

		YearTurn turn = this.rounds.open(new OpenYear(this.plan, Y2011, DATES, null));

		assertThat(turn.toRenew()).hasSize(1);
		assertThat(turn.form().version()).isEqualTo(2);
		assertThat(this.jdbc.sql("SELECT form_definition_id FROM evaluation_sheet WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.query(Long.class)
			.single()).isEqualTo(newest);
	}

	@Test
	void leavesASheetThatWasBegunOnItsForm() {
		long first = this.fixture.putFormInForce(this.plan, 1);
		this.rounds.open(new OpenYear(this.plan, Y2011, DATES, null));
		this.fixture.putFormInForce(this.plan, 2);
		this.jdbc.sql("UPDATE evaluation_sheet SET state = 'DRAFT' WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.update();

		YearTurn turn = this.rounds.open(new OpenYear(this.plan, Y2011, DATES, null));

		assertThat(turn.onOtherForm()).hasSize(1);
		assertThat(this.jdbc.sql("SELECT form_definition_id FROM evaluation_sheet WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.query(Long.class)
			.single()).isEqualTo(first);
	}

	@Test
	void leavesASheetIntoWhichSomebodyIsTypingOnItsForm() {
		this.fixture.putFormInForce(this.plan, 1);
		this.rounds.open(new OpenYear(this.plan, Y2011, DATES, null));
		this.fixture.putFormInForce(this.plan, 2);
		long sheet = this.jdbc.sql("SELECT id FROM evaluation_sheet WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.query(Long.class)
			.single();
		long editor = this.offices.person(Role.EDITOR, this.issue.department()).id();
		this.sections.putDraft(sheet, "outcome", editor,
				new SectionDraft(0, Map.of("text", "まだ保存していない文"), Instant.now()));

		assertThat(this.rounds.preview(this.plan, Y2011).onOtherForm()).hasSize(1);

		this.sections.dropDraft(sheet, "outcome", editor);

		assertThat(this.rounds.preview(this.plan, Y2011).onOtherForm()).isEmpty();
	}

	@Test
	void namesIssuesWithoutAnOwner() {
		assertThat(this.rounds.preview(this.plan, Y2012).withoutOwner()).extracting(YearTurn.Issue::responsibility)
			.containsExactly(Responsibility.NOBODY);

		this.offices.person(Role.EDITOR, this.issue.department());

		assertThat(this.rounds.preview(this.plan, Y2012).withoutOwner()).isEmpty();
	}

	@Test
	void handsTheTextsToTheOnlySuccessor() {
		this.fixture.putFormInForce(this.plan, 1);
		long successor = this.registers.section("市民自治推進課");
		this.organization
			.close(new CloseDepartment(this.issue.department(), LocalDate.of(2012, 3, 31), List.of(successor)));

		this.rounds.open(new OpenYear(this.plan, Y2012, DATES, null));

		assertThat(this.plans.issue(this.issue.code(), Y2012))
			.hasValueSatisfying((content) -> assertThat(content.responsibleDepartmentId()).isEqualTo(successor));
		assertThat(this.plans.issue(this.issue.code(), Y2011)).hasValueSatisfying(
				(content) -> assertThat(content.responsibleDepartmentId()).isEqualTo(this.issue.department()));
	}

	@Test
	void refusesDatesOutOfOrder() {
		LocalDate day = LocalDate.of(2013, 6, 28);

		assertThatThrownBy(() -> new RoundDates(day, null, day.minusDays(1), null))
			.isInstanceOf(RefusedChangeException.class)
			.hasMessageContaining("finalization");
		assertThat(new RoundDates(day, day, null, day).publication()).isEqualTo(day);
	}

	private int sheets(FiscalYear year) {
		return this.jdbc.sql("SELECT count(*) FROM evaluation_sheet WHERE plan_code = ? AND fiscal_year = ?")
			.params(this.plan, year.value())
			.query(Integer.class)
			.single();
	}

}
