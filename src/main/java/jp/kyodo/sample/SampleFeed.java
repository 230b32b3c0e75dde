package jp.kyodo.sample;

import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.indicator.IndicatorFeeds;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.plan.PlanQueries;

import org.springframework.stereotype.Component;

/**
 * Lets the indicator 協働型事業数 take its actual values from the published lists, which say
 * the same as the evaluation sheet of 2013.
 */
@Component
class SampleFeed {

	private static final String INDICATOR = "協働型事業数";

	private static final String FIGURE = "projects";

	private final PlanQueries plans;

	private final IndicatorQueries indicators;

	private final IndicatorFeeds feeds;

	SampleFeed(PlanQueries plans, IndicatorQueries indicators, IndicatorFeeds feeds) {
		this.plans = plans;
		this.indicators = indicators;
		this.feeds = feeds;
	}

	void connect() {
		long issue = this.plans.issueId(SampleProjects.ISSUE)
			.orElseThrow(() -> new SampleCityException("The sample city has no policy issue " + SampleProjects.ISSUE));
		IndicatorDetail fed = this.indicators.definitions(issue)
			.stream()
			.filter((indicator) -> indicator.definition().name().equals(INDICATOR))
			.findFirst()
			.orElseThrow(() -> new SampleCityException("The sample city has no indicator " + INDICATOR));
		this.feeds.connect(fed.id(), FIGURE);
	}

}
