package jp.kyodo.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Plan and actual value of an indicator in one year. A value that is null without a
 * reason has not been entered yet.
 *
 * @param year the year
 * @param plan plan value
 * @param planMissing why there is no plan value
 * @param actual actual value
 * @param actualMissing why there is no actual value
 * @param note remark
 * @param numerator what the actual value was computed from, or null
 * @param denominator by what that was divided, or null
 * @param version version of what was recorded; -1 if nothing was
 */
public record YearValues(FiscalYear year, @Nullable BigDecimal plan, @Nullable String planMissing,
		@Nullable BigDecimal actual, @Nullable String actualMissing, @Nullable String note,
		@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, int version) {

	/** Values that were not computed from two others. */
	public YearValues(FiscalYear year, @Nullable BigDecimal plan, @Nullable String planMissing,
			@Nullable BigDecimal actual, @Nullable String actualMissing, @Nullable String note, int version) {
		this(year, plan, planMissing, actual, actualMissing, note, null, null, version);
	}

	/** A year for which nothing was recorded. */
	public static YearValues none(FiscalYear year) {
		return new YearValues(year, null, null, null, null, null, -1);
	}

}
