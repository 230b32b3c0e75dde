package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.plan.MoveStep;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.RefusedChangeException;

import static jp.kyodo.plan.RegisterFixture.Y2010;
import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static jp.kyodo.plan.RegisterFixture.Y2013;
import static jp.kyodo.plan.RegisterFixture.Y2014;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class IndicatorServiceTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorQueries queries;

	@Autowired
	private JdbcClient jdbc;

	private long issue;

	@BeforeEach
	void addIssue() {
		this.issue = this.fixture.issue().id();
	}

	@Test
	void showsARowForEveryYearAndForTheBaseline() throws Exception {
		long id = define("協働型事業数", Y2011, null);
		this.indicators.recordValues(new RecordIndicatorValues(id, List
			.of(new YearEntry(Y2010, null, "計画の策定前", new BigDecimal("178"), null, "要確認"), entry(Y2013, "180", "195"))));

		IndicatorView indicator = this.queries.ofIssue(this.issue, Y2011, Y2013).get(0);

		assertThat(indicator.values()).extracting(YearValues::year).containsExactly(Y2010, Y2011, Y2012, Y2013);
		assertThat(indicator.in(Y2010))
			.contains(new YearValues(Y2010, null, "計画の策定前", new BigDecimal("178"), null, "要確認", 0));
		assertThat(indicator.in(Y2011)).contains(YearValues.none(Y2011));
		assertThat(indicator.judge(indicator.in(Y2013).orElseThrow())).isEqualTo(Judgement.ABOVE);
		define("二つめ", Y2011, null);
		assertThat(SqlStatements.of(() -> this.queries.ofIssue(this.issue, Y2011, Y2013))).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void changesAndRemovesValuesAndKeepsTheHistory() {
		long id = define("協働型事業数", Y2011, null);
		this.indicators.recordValues(new RecordIndicatorValues(id, List.of(entry(Y2013, "180", "100"))));
		this.indicators.recordValues(new RecordIndicatorValues(id, List.of(entry(Y2013, "180.00", "195"))));
		this.indicators.recordValues(new RecordIndicatorValues(id, List.of(entry(Y2013, "180", "195"))));
		this.indicators.recordValues(new RecordIndicatorValues(id, List.of(entry(Y2013, null, null))));

		assertThat(this.queries.ofIssue(this.issue, Y2013, Y2013).get(0).in(Y2013)).contains(YearValues.none(Y2013));
		assertThat(this.jdbc
			.sql("SELECT actual_value::int FROM indicator_value_history WHERE indicator_id = ? ORDER BY revision_id")
			.param(id)
			.query(Integer.class)
			.list()).containsExactly(100, 195, 195);
	}

	@Test
	void refusesValuesThatTheDefinitionDoesNotAllow() {
		long id = define("協働型事業数", Y2011, Y2013);

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.indicators.recordValues(
					new RecordIndicatorValues(id, List.of(entry(Y2014, "1", "1"), entry(Y2013, "180", "19.55")))))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("plan-2014", "actual-2013"));
	}

	@Test
	void refusesValueBesideTheReasonWhyItIsMissing() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new RecordIndicatorValues(1,
					List.of(new YearEntry(Y2013, BigDecimal.ONE, "なし", BigDecimal.TEN.pow(14), null, null))))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::messageKey)
				.containsExactly("indicator.refused.value-and-reason", "indicator.refused.value-size"));
	}

	@Test
	void hasAtMostThreeIndicatorsInAYear() {
		define("一", Y2011, null);
		define("二", Y2011, Y2012);
		define("三", Y2011, null);

		define("四", Y2013, null);

		assertThat(this.queries.ofIssue(this.issue, Y2013, Y2013)).extracting(IndicatorView::name)
			.containsExactly("一", "四", "三");
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> define("五", Y2012, Y2012));
	}

	@Test
	void revisesDefinitionButKeepsTheYearsOfItsValues() {
		long id = define("協働型事業数", Y2011, null);
		this.indicators.recordValues(new RecordIndicatorValues(id, List.of(entry(Y2013, "180", "195"))));

		this.indicators.revise(new ReviseIndicator(id, definition("新しい名前", Y2011, Y2013), 0));

		assertThat(this.queries.definition(this.issue, id)).get()
			.satisfies((indicator) -> assertThat(indicator.definition().name()).isEqualTo("新しい名前"))
			.satisfies((indicator) -> assertThat(indicator.hasValues()).isTrue());
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.indicators.revise(new ReviseIndicator(id, definition("短い", Y2011, Y2012), 1)));
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.indicators.revise(new ReviseIndicator(id, definition("古い", Y2011, null), 0)));
	}

	@Test
	void changesPlacesWithTheNeighbour() {
		long first = define("一", Y2011, null);
		define("二", Y2011, null);

		this.indicators.move(new MoveIndicator(first, MoveStep.DOWN));

		assertThat(this.queries.ofIssue(this.issue, Y2013, Y2013)).extracting(IndicatorView::name)
			.containsExactly("二", "一");
	}

	@Test
	void removesOnlyWhatHasNoValues() {
		long first = define("一", Y2011, null);
		long second = define("二", Y2011, null);
		this.indicators.recordValues(new RecordIndicatorValues(first, List.of(entry(Y2013, "1", "2"))));

		this.indicators.remove(second, 0);

		assertThat(this.queries.definitions(this.issue)).extracting(IndicatorDetail::id).containsExactly(first);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.indicators.remove(first, 0));
	}

	private long define(String name, FiscalYear from, @Nullable FiscalYear until) {
		return this.indicators.define(new DefineIndicator(this.issue, definition(name, from, until)));
	}

	private static IndicatorDefinition definition(String name, FiscalYear from, @Nullable FiscalYear until) {
		return new IndicatorDefinition(name, "説明", Direction.HIGHER, null, null, "事業", 1, Y2010, from, until, "");
	}

	private static YearEntry entry(FiscalYear year, @Nullable String plan, @Nullable String actual) {
		return new YearEntry(year, (plan != null) ? new BigDecimal(plan) : null, null,
				(actual != null) ? new BigDecimal(actual) : null, null, null);
	}

}
