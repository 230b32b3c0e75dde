package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.Milestone;
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
	 * Where the plan started from.
	 *
	 * @param value the value
	 * @param asOf the year from which it is
	 */
	public record Baseline(BigDecimal value, FiscalYear asOf) {
	}

}
