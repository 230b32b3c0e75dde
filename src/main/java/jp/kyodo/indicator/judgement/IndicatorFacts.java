package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorAims;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.indicator.YearValues;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an indicator in the year that is judged.
 *
 * @param direction which way it should go
 * @param unit unit, may be empty
 * @param decimals digits behind the decimal point
 * @param year the year that is judged
 * @param planFirstYear the first year of the plan
 * @param actual the actual value, or {@code null}
 * @param baseline where the plan started from, or {@code null}
 * @param brokenSinceBaseline whether definition or method changed since the baseline
 * @param milestones the targets, in any order
 * @param rangeLow lower end of the range, for {@link Direction#RANGE}
 * @param rangeHigh upper end of the range, for {@link Direction#RANGE}
 * @param survey whether the values come from a survey
 * @param tolerance the indicator's own tolerance, or {@code null}
 */
public record IndicatorFacts(Direction direction, String unit, int decimals, FiscalYear year, FiscalYear planFirstYear,
		@Nullable BigDecimal actual, @Nullable Baseline baseline, boolean brokenSinceBaseline,
		List<Milestone> milestones, @Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, boolean survey,
		@Nullable BigDecimal tolerance) {

	public IndicatorFacts {
		milestones = List.copyOf(milestones);
	}

	/**
	 * What is known about an indicator of the register in a year. Without targets of its
	 * own the plan values of the years are its targets.
	 */
	public static IndicatorFacts of(IndicatorView indicator, FiscalYear year, FiscalYear planFirstYear) {
		IndicatorAims aims = indicator.aims();
		Baseline baseline = aims.baseline()
			.map((revision) -> new Baseline(revision.value(), revision.asOf()))
			.orElseGet(() -> recorded(indicator));
		List<Milestone> milestones = !aims.milestones().isEmpty() ? aims.milestones()
				: indicator.values()
					.stream()
					.filter((values) -> values.plan() != null)
					.map((values) -> new Milestone(values.year(), values.plan(), TargetComparator.NONE))
					.toList();
		return new IndicatorFacts(indicator.direction(), indicator.unit(), indicator.decimals(), year, planFirstYear,
				indicator.in(year).map(YearValues::actual).orElse(null), baseline,
				baseline != null && aims.breaks().stream().anyMatch((one) -> one.separates(baseline.asOf(), year)),
				milestones, indicator.rangeLow(), indicator.rangeHigh(), aims.basis().survey(),
				aims.basis().tolerance());
	}

	/** The actual value of the year that the plan started from. */
	private static @Nullable Baseline recorded(IndicatorView indicator) {
		FiscalYear year = indicator.baselineYear();
		BigDecimal value = (year != null) ? indicator.in(year).map(YearValues::actual).orElse(null) : null;
		return (value != null) ? new Baseline(value, year) : null;
	}

	/**
	 * Where the plan started from.
	 *
	 * @param value the value
	 * @param asOf the year from which it is
	 */
	public record Baseline(BigDecimal value, FiscalYear asOf) {
	}

}
