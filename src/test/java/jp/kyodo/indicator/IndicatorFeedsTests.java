package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.organization.Role;
import jp.kyodo.plan.RegisterFigure;
import jp.kyodo.plan.RegisterFigureChanged;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.plan.StaffRequests;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static jp.kyodo.plan.RegisterFixture.Y2013;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ RegisterFixture.class, IndicatorFeedsTests.SampleFigure.class })
class IndicatorFeedsTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorFeeds feeds;

	@Autowired
	private IndicatorQueries queries;

	@Autowired
	private SampleFigure figure;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MockMvcTester mvc;

	private String url;

	private long issue;

	private long indicator;

	@BeforeEach
	void defineIndicator() {
		this.figure.counted.clear();
		RegisterFixture.Issue added = this.fixture.issue();
		this.issue = added.id();
		this.url = "/staff/plans/" + added.plan().code() + "/issues/" + added.code() + "/indicators/registers";
		this.indicator = this.indicators.define(new DefineIndicator(this.issue,
				new IndicatorDefinition("協働型事業数", "", Direction.HIGHER, null, null, "事業", 0, null, Y2011, null, "")));
	}

	@Test
	void takesOverWhatTheRegisterCountsAndLeavesPlanValues() {
		this.indicators.recordValues(new RecordIndicatorValues(this.indicator,
				List.of(new YearEntry(Y2012, new BigDecimal("180"), null, null, "集計中", null))));
		this.figure.counted.putAll(Map.of(Y2012, new BigDecimal("176"), Y2013, new BigDecimal("195")));

		this.feeds.connect(this.indicator, "sample-figure");

		assertThat(actual(Y2011)).isNull();
		assertThat(actual(Y2012)).isEqualByComparingTo("176");
		assertThat(values(Y2012).plan()).isEqualByComparingTo("180");
		assertThat(values(Y2012).actualMissing()).isNull();
		assertThat(actual(Y2013)).isEqualByComparingTo("195");
	}

	@Test
	void followsTheRegister() {
		this.feeds.connect(this.indicator, "sample-figure");
		this.figure.counted.put(Y2013, new BigDecimal("194"));
		this.events.publishEvent(new RegisterFigureChanged("sample-figure"));
		this.figure.counted.put(Y2013, new BigDecimal("195"));

		this.events.publishEvent(new RegisterFigureChanged("sample-figure"));

		assertThat(actual(Y2013)).isEqualByComparingTo("195");
	}

	@Test
	void refusesAnotherValueThanTheRegisterCounts() {
		this.figure.counted.put(Y2013, new BigDecimal("195"));
		this.feeds.connect(this.indicator, "sample-figure");

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.indicators.recordValues(new RecordIndicatorValues(this.indicator,
					List.of(new YearEntry(Y2013, null, null, new BigDecimal("200"), null, null)))))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::messageKey)
				.containsExactly("indicator-feed.refused.other"));
		assertThat(actual(Y2013)).isEqualByComparingTo("195");
	}

	@Test
	void letsValuesBeTypedAgainOnceDisconnected() {
		this.figure.counted.put(Y2013, new BigDecimal("195"));
		this.feeds.connect(this.indicator, "sample-figure");

		this.feeds.disconnect(this.indicator);
		this.indicators.recordValues(new RecordIndicatorValues(this.indicator,
				List.of(new YearEntry(Y2013, null, null, new BigDecimal("200"), null, null))));

		assertThat(actual(Y2013)).isEqualByComparingTo("200");
		assertThat(this.feeds.of(List.of(this.indicator))).isEmpty();
	}

	@Test
	void refusesRegisterThatNobodyOffers() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.feeds.connect(this.indicator, "nothing"));
	}

	@Test
	void isConnectedOnItsPageAndShowsWhetherBothAgree() {
		StaffRequests planning = StaffRequests.as(Role.PLANNING, this.mvc);
		this.figure.counted.put(Y2013, new BigDecimal("195"));
		String id = String.valueOf(this.indicator);

		assertThat(planning.get(this.url)).hasStatusOk().bodyText().contains("まだありません");
		assertThat(planning.post(this.url, Map.of("indicator", id))).hasStatusOk()
			.bodyText()
			.contains("台帳の数を一覧から選んでください");
		assertThat(planning.post(this.url, Map.of("indicator", id, "figure", "sample-figure")))
			.hasRedirectedUrl(this.url);
		assertThat(planning.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("195事業", "/projects?year=2013", "一致しています", "まだ公表がありません")
			.doesNotContain("一致していません");
		assertThat(planning.post(this.url + "/" + id + "/remove", Map.of())).hasRedirectedUrl(this.url);
		assertThat(this.feeds.of(List.of(this.indicator))).isEmpty();
		assertThat(StaffRequests.as(Role.READER, this.mvc)
			.post(this.url, Map.of("indicator", id, "figure", "sample-figure"))).hasStatus(403);
	}

	private BigDecimal actual(FiscalYear year) {
		return values(year).actual();
	}

	private YearValues values(FiscalYear year) {
		return this.queries.ofIssue(this.issue, Y2011, Y2013).get(0).in(year).orElseThrow();
	}

	static class SampleFigure implements RegisterFigure {

		private final Map<FiscalYear, BigDecimal> counted = new TreeMap<>();

		@Override
		public String code() {
			return "sample-figure";
		}

		@Override
		public String labelKey() {
			return "indicator-feed.title";
		}

		@Override
		public Map<FiscalYear, BigDecimal> values() {
			return this.counted;
		}

		@Override
		public String path(FiscalYear year) {
			return "/projects?year=" + year;
		}

	}

}
