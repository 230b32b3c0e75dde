package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.RecordIndicatorValues.Parts;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.judgement.IndicatorFacts;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.kyodo.plan.RegisterFixture.Y2010;
import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static jp.kyodo.plan.RegisterFixture.Y2013;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class IndicatorAimServiceTests {

	private static final IndicatorBasis RATIO = new IndicatorBasis("住民組織調査", "加入世帯数÷総世帯数×100", "加入世帯数", "世帯", "総世帯数",
			"世帯", null, "", false, null, null, "加入率の推移を見る。", "現状の水準を保つ。");

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorAimService aims;

	@Autowired
	private IndicatorQueries queries;

	@Autowired
	private JdbcClient jdbc;

	private long issue;

	private long indicator;

	@BeforeEach
	void addIndicator() {
		this.issue = this.fixture.issue().id();
		this.indicator = this.indicators.define(new DefineIndicator(this.issue,
				new IndicatorDefinition("加入率", "", Direction.HIGHER, null, null, "%", 1, null, Y2011, null, "")));
	}

	@Test
	void keepsBasisTargetsAndTheirHistory() throws Exception {
		describe(-1, milestone(2013, "64", TargetComparator.AT_LEAST), milestone(2017, "65", TargetComparator.NONE));
		describe(0, milestone(2013, "64.5", TargetComparator.AT_LEAST), milestone(2021, "66", TargetComparator.NONE));

		IndicatorAims kept = view().aims();

		assertThat(kept.basis().multiplier()).isEqualByComparingTo("100");
		assertThat(kept.basis().source()).isEqualTo("住民組織調査");
		assertThat(kept.milestones()).containsExactly(milestone(2013, "64.5", TargetComparator.AT_LEAST),
				milestone(2021, "66", TargetComparator.NONE));
		assertThat(kept.version()).isPositive();
		assertThat(this.jdbc
			.sql("SELECT count(*) FROM indicator_milestone_history h WHERE h.id IN"
					+ " (SELECT id FROM indicator_milestone_history WHERE indicator_id = ?)")
			.param(this.indicator)
			.query(Integer.class)
			.single()).isEqualTo(5);
		assertThat(SqlStatements.of(() -> this.queries.ofIssue(this.issue, Y2011, Y2013))).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void refusesAnOldPage() {
		describe(-1, milestone(2013, "64", TargetComparator.AT_LEAST));

		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> describe(-1, milestone(2013, "60", TargetComparator.AT_LEAST)));
		describe(0, milestone(2013, "65", TargetComparator.AT_LEAST));
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> describe(0, milestone(2013, "60", TargetComparator.AT_LEAST)));
	}

	@Test
	void refusesTargetsThatContradictTheIndicator() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> describe(-1, milestone(2013, "64", TargetComparator.AT_MOST),
					milestone(2013, "64.55", TargetComparator.NONE), milestone(2010, "1", TargetComparator.NONE)))
			.satisfies((refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactlyInAnyOrder("milestoneComparator-1", "milestoneYear-2", "milestoneValue-2",
						"milestoneYear-3"));
		assertThat(view().aims().milestones()).isEmpty();
	}

	@Test
	void revisesABaselineWithAReasonAndKeepsTheFirstOne() {
		LocalDate day = LocalDate.of(2016, 3, 1);
		this.aims.reviseBaseline(baseline("63.8", 2010, "", day, 0));

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> baseline("63.9", 2011, " ", day, 1))
			.satisfies((refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("reason"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.aims.reviseBaseline(baseline("63.8", 2010, "同じ値", day, 1)));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.aims.reviseBaseline(baseline("63.85", 2011, "細かい値", LocalDate.MAX, 1)));
		this.aims.reviseBaseline(baseline("63.9", 2011, "集計の時点を合わせたため", day.plusYears(1), 1));
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.aims.reviseBaseline(baseline("64", 2012, "古い画面", day, 1)));

		assertThat(view().aims().baselines()).containsExactly(
				new BaselineRevision(1, new BigDecimal("63.8"), Y2010, "市の調査", "", day),
				new BaselineRevision(2, new BigDecimal("63.9"), Y2011, "市の調査", "集計の時点を合わせたため", day.plusYears(1)));
		assertThat(IndicatorFacts.of(view(), Y2013, Y2011).baseline())
			.isEqualTo(new IndicatorFacts.Baseline(new BigDecimal("63.9"), Y2011));
	}

	@Test
	void recordsABreakThatKeepsYearsApart() {
		this.aims.reviseBaseline(baseline("63.8", 2010, "", LocalDate.of(2016, 3, 1), 0));
		this.aims.recordBreak(new RecordBreak(this.indicator, Y2012, SeriesBreak.Kind.METHOD, "郵送からネット調査に変えたため"));

		assertThat(IndicatorFacts.of(view(), Y2011, Y2011).brokenSinceBaseline()).isFalse();
		assertThat(IndicatorFacts.of(view(), Y2013, Y2011).brokenSinceBaseline()).isTrue();
		assertThat(view().rows()).filteredOn((row) -> row.broken() != null)
			.extracting(SeriesRow::year)
			.containsExactly(Y2012);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.aims
			.recordBreak(new RecordBreak(this.indicator, Y2012, SeriesBreak.Kind.DEFINITION, "もう一度")));
		this.aims.removeBreak(this.indicator, Y2012);
		assertThat(view().aims().breaks()).isEmpty();
	}

	@Test
	void keepsWhatAValueWasComputedFrom() {
		this.indicators.recordValues(new RecordIndicatorValues(this.indicator, List.of(new YearEntry(Y2013, null, null,
				new BigDecimal("63.8"), null, null, new Parts(new BigDecimal("442037"), new BigDecimal("693203"))))));
		this.indicators.recordValues(new RecordIndicatorValues(this.indicator,
				List.of(new YearEntry(Y2013, null, null, new BigDecimal("63.7"), null, null))));

		YearValues values = view().in(Y2013).orElseThrow();

		assertThat(values.numerator()).isEqualByComparingTo("442037");
		assertThat(RATIO.quotient(values.numerator(), values.denominator(), 1)).contains(new BigDecimal("63.8"));
		assertThat(RATIO.quotient(BigDecimal.ONE, BigDecimal.ZERO, 1)).isEmpty();
	}

	@Test
	void removesAnIndicatorWithItsAims() {
		describe(-1, milestone(2013, "64", TargetComparator.AT_LEAST));
		this.aims.reviseBaseline(baseline("63.8", 2010, "", LocalDate.of(2016, 3, 1), 0));
		this.aims.recordBreak(new RecordBreak(this.indicator, Y2012, SeriesBreak.Kind.METHOD, "調査を変えたため"));

		this.indicators.remove(this.indicator, 0);

		assertThat(this.queries.definitions(this.issue)).isEmpty();
	}

	private IndicatorView view() {
		return this.queries.ofIssue(this.issue, Y2011, Y2013).get(0);
	}

	private void describe(int version, Milestone... milestones) {
		this.aims.describe(new DescribeIndicator(this.indicator, RATIO, List.of(milestones), version));
	}

	private ReviseBaseline baseline(String value, int asOf, String reason, LocalDate day, int known) {
		return new ReviseBaseline(this.indicator, new BigDecimal(value), new FiscalYear(asOf), "市の調査", reason, day,
				known);
	}

	private static Milestone milestone(int year, String value, TargetComparator comparator) {
		return new Milestone(new FiscalYear(year), new BigDecimal(value), comparator);
	}

}
