package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.RegisterFigure;
import jp.kyodo.plan.RegisterFigureChanged;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets indicators take their actual values from registers: a number that a register
 * counts is not typed a second time, and follows when the register's publication is
 * corrected. Plan values and years for which the register has published nothing are still
 * typed.
 */
@Service
@Transactional
public class IndicatorFeeds {

	private final IndicatorFeedRepository feeds;

	private final IndicatorRepository indicators;

	private final IndicatorValueRepository values;

	private final RegisterFigures figures;

	IndicatorFeeds(IndicatorFeedRepository feeds, IndicatorRepository indicators, IndicatorValueRepository values,
			RegisterFigures figures) {
		this.feeds = feeds;
		this.indicators = indicators;
		this.values = values;
		this.figures = figures;
	}

	/**
	 * Lets the values of an indicator come from a register from now on, and takes over
	 * those that it has.
	 * @throws RefusedChangeException if no register counts such a thing
	 */
	public void connect(long indicatorId, String figureCode) {
		RegisterFigure figure = this.figures.find(figureCode)
			.orElseThrow(() -> RefusedChangeException.of("figure", "indicator-feed.refused.figure"));
		Indicator indicator = this.indicators.findById(indicatorId)
			.orElseThrow(() -> new NotFoundException("indicator.not-found", String.valueOf(indicatorId)));
		this.feeds.findById(indicatorId)
			.ifPresentOrElse((feed) -> feed.comeFrom(figureCode),
					() -> this.feeds.save(new IndicatorFeed(indicatorId, figureCode)));
		take(indicator, figure.values());
		this.feeds.flush();
	}

	/**
	 * Lets the values of an indicator be typed again; those that it has stay.
	 */
	public void disconnect(long indicatorId) {
		this.feeds.findById(indicatorId).ifPresent(this.feeds::delete);
		this.feeds.flush();
	}

	/**
	 * Takes over what a register counts anew, in the same transaction.
	 */
	@EventListener
	void on(RegisterFigureChanged changed) {
		List<Long> fed = this.feeds.findByFigureCode(changed.code()).stream().map(IndicatorFeed::getId).toList();
		if (fed.isEmpty()) {
			return;
		}
		Map<FiscalYear, BigDecimal> counted = this.figures.find(changed.code())
			.map(RegisterFigure::values)
			.orElseGet(Map::of);
		this.indicators.findAllById(fed).forEach((indicator) -> take(indicator, counted));
		this.values.flush();
	}

	/**
	 * By indicator, from where its values come and what the register says; indicators
	 * whose values are typed are left out.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Feed> of(Collection<Long> indicatorIds) {
		Map<Long, Feed> of = new HashMap<>();
		Map<String, Map<FiscalYear, BigDecimal>> counted = new HashMap<>();
		for (IndicatorFeed feed : this.feeds.findAllById(indicatorIds)) {
			Optional<RegisterFigure> figure = this.figures.find(feed.figureCode());
			Map<FiscalYear, BigDecimal> byYear = counted.computeIfAbsent(feed.figureCode(),
					(code) -> figure.map(RegisterFigure::values).orElseGet(Map::of));
			of.put(feed.getId(), new Feed(feed.figureCode(), figure.map(RegisterFigure::labelKey).orElse(null),
					new TreeMap<>(byYear)));
		}
		return of;
	}

	/**
	 * What an indicator's register says; empty where its values are typed.
	 */
	Map<FiscalYear, BigDecimal> counted(long indicatorId) {
		Feed feed = of(List.of(indicatorId)).get(indicatorId);
		return (feed != null) ? feed.counted() : Map.of();
	}

	private void take(Indicator indicator, Map<FiscalYear, BigDecimal> counted) {
		Map<FiscalYear, IndicatorValue> recorded = this.values.findByIndicatorId(indicator.id())
			.stream()
			.collect(Collectors.toMap(IndicatorValue::year, Function.identity()));
		counted.forEach((year, value) -> {
			if (indicator.definition().covers(year)) {
				IndicatorValue present = recorded.get(year);
				if (present == null) {
					this.values.save(IndicatorValue.counted(indicator, year, value));
				}
				else {
					present.count(value);
				}
			}
		});
	}

	/**
	 * From where an indicator's actual values come.
	 *
	 * @param figureCode code of the register's figure
	 * @param labelKey message key of its name, or null if no register offers it any more
	 * @param counted what the register counts, by year
	 */
	public record Feed(String figureCode, @Nullable String labelKey, Map<FiscalYear, BigDecimal> counted) {
	}

}
