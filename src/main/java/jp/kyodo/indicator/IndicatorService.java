package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.MoveStep;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;

/**
 * Defines indicators and records their values. Who may do that is decided by the caller:
 * definitions are the planning section's, values also the editors'.
 */
@Service
@Transactional
public class IndicatorService {

	/** Indicators of a policy issue that can be used in one year. */
	public static final int MAX_POSITION = 3;

	private final IndicatorRepository indicators;

	private final IndicatorValueRepository values;

	private final Aims aims;

	private final IndicatorFeeds feeds;

	private final EntityManager entities;

	IndicatorService(IndicatorRepository indicators, IndicatorValueRepository values, Aims aims, IndicatorFeeds feeds,
			EntityManager entities) {
		this.indicators = indicators;
		this.values = values;
		this.aims = aims;
		this.feeds = feeds;
		this.entities = entities;
	}

	/**
	 * Defines an indicator at the first position that is free in all its years.
	 * @return id of the indicator
	 */
	public long define(DefineIndicator command) {
		List<Indicator> others = this.indicators.findByPolicyIssueIdOrderByPosition(command.issueId());
		int position = IntStream.rangeClosed(1, MAX_POSITION)
			.filter((candidate) -> isFree(candidate, command.definition(), others, null))
			.findFirst()
			.orElseThrow(() -> RefusedChangeException.of("fromYear", "indicator.refused.three-already",
					String.valueOf(MAX_POSITION)));
		return this.indicators.saveAndFlush(new Indicator(command.issueId(), position, command.definition())).id();
	}

	/** Changes what an indicator is. Values that were recorded stay valid. */
	public void revise(ReviseIndicator command) {
		Indicator indicator = indicator(command.indicatorId());
		IndicatorDefinition definition = command.definition();
		StaleChangeException.refuseUnlessCurrent("indicator " + indicator.id(), command.version(), indicator.version());
		List<Indicator> all = this.indicators.findByPolicyIssueIdOrderByPosition(indicator.policyIssueId());
		ChangeCheck check = new ChangeCheck("indicator.field.");
		check.that(isFree(indicator.position(), definition, all, indicator), "fromYear",
				"indicator.refused.position-taken");
		String outside = this.values.findByIndicatorId(indicator.id())
			.stream()
			.map(IndicatorValue::year)
			.filter((year) -> !definition.covers(year))
			.sorted()
			.map(FiscalYear::toString)
			.collect(Collectors.joining("、"));
		check.that(outside.isEmpty(), "fromYear", "indicator.refused.years-in-use", outside);
		check.done();
		indicator.revise(definition);
		this.indicators.flush();
	}

	/** Lets an indicator change places with the neighbours of the next position. */
	public void move(MoveIndicator command) {
		Indicator indicator = indicator(command.indicatorId());
		List<Indicator> all = this.indicators.findByPolicyIssueIdOrderByPosition(indicator.policyIssueId());
		int from = indicator.position();
		int to = from + ((command.step() == MoveStep.UP) ? -1 : 1);
		if (to < 1 || to > MAX_POSITION) {
			return;
		}
		// For a moment two indicators stand at one position; only the result is checked.
		this.entities.createNativeQuery("SET CONSTRAINTS indicator_issue_position_years_ex DEFERRED").executeUpdate();
		all.stream()
			.filter((other) -> other.position() == to && other.definition().overlaps(indicator.definition()))
			.forEach((other) -> other.standAt(from));
		indicator.standAt(to);
		ChangeCheck check = new ChangeCheck("indicator.field.");
		all.forEach((one) -> check.that(isFree(one.position(), one.definition(), all, one), "",
				"indicator.refused.move-clash"));
		check.done();
		this.indicators.flush();
	}

	/** Removes an indicator for which nothing was recorded. */
	public void remove(long indicatorId, int version) {
		Indicator indicator = indicator(indicatorId);
		StaleChangeException.refuseUnlessCurrent("indicator " + indicatorId, version, indicator.version());
		if (this.values.existsByIndicatorId(indicatorId)) {
			throw RefusedChangeException.of("", "indicator.refused.has-values", indicator.definition().name());
		}
		this.aims.removeOf(indicatorId);
		this.feeds.disconnect(indicatorId);
		this.indicators.delete(indicator);
		this.indicators.flush();
	}

	/**
	 * Records values: each year that the indicator covers, with no more decimals than it
	 * has. An empty entry removes what was recorded. Where a register counts the actual
	 * values, another one is refused.
	 */
	public void recordValues(RecordIndicatorValues command) {
		Indicator indicator = indicator(command.indicatorId());
		IndicatorDefinition definition = indicator.definition();
		Map<FiscalYear, BigDecimal> counted = this.feeds.counted(indicator.id());
		ChangeCheck check = new ChangeCheck("indicator.field.");
		for (RecordIndicatorValues.YearEntry entry : command.entries()) {
			String year = entry.year().toString();
			BigDecimal register = counted.get(entry.year());
			check.that(register == null || (entry.actual() != null && entry.actual().compareTo(register) == 0),
					"actual-" + year, "indicator-feed.refused.other", year,
					(register != null) ? NumberInput.display(register, definition.decimals()) : "");
			check.that(definition.covers(entry.year()), "plan-" + year, "indicator.refused.year-outside", year);
			check.that(fits(entry.plan(), definition), "plan-" + year, "indicator.refused.value-decimals",
					check.label("plan"), String.valueOf(definition.decimals()));
			check.that(fits(entry.actual(), definition), "actual-" + year, "indicator.refused.value-decimals",
					check.label("actual"), String.valueOf(definition.decimals()));
		}
		check.done();
		Map<FiscalYear, IndicatorValue> recorded = this.values.findByIndicatorId(indicator.id())
			.stream()
			.collect(Collectors.toMap(IndicatorValue::year, Function.identity()));
		command.entries().forEach((entry) -> record(indicator, recorded.get(entry.year()), entry));
		this.values.flush();
	}

	private void record(Indicator indicator, @Nullable IndicatorValue recorded, RecordIndicatorValues.YearEntry entry) {
		if (recorded == null && !entry.isEmpty()) {
			this.values.save(new IndicatorValue(indicator, entry));
		}
		else if (recorded != null && entry.isEmpty() && (entry.parts() != null || !recorded.hasParts())) {
			this.values.delete(recorded);
		}
		else if (recorded != null) {
			recorded.record(entry);
		}
	}

	private Indicator indicator(long id) {
		return this.indicators.findById(id)
			.orElseThrow(() -> new NotFoundException("indicator.not-found", String.valueOf(id)));
	}

	/** At one position stands one indicator at a time. */
	private static boolean isFree(int position, IndicatorDefinition definition, List<Indicator> others,
			@Nullable Indicator itself) {
		return others.stream()
			.noneMatch((other) -> other != itself && other.position() == position
					&& other.definition().overlaps(definition));
	}

	private static boolean fits(@Nullable BigDecimal value, IndicatorDefinition definition) {
		return value == null || value.stripTrailingZeros().scale() <= definition.decimals();
	}

}
