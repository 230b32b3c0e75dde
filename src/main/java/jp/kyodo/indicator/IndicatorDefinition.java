package jp.kyodo.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;

/**
 * What an indicator is.
 *
 * @param name name, 1 to 200 characters
 * @param explanation what it measures and how, may be empty
 * @param direction which way it should go
 * @param rangeLow lower end of the range, for {@link Direction#RANGE} only
 * @param rangeHigh upper end of the range, for {@link Direction#RANGE} only
 * @param unit unit, up to 20 characters, may be empty
 * @param decimals digits behind the decimal point, 0 to 3
 * @param baselineYear year that the plan started from, before {@code fromYear}; null for
 * none
 * @param fromYear first year in which it is used
 * @param untilYear last year in which it is used; null as long as it is in use
 * @param note where the plan values come from, may be empty
 */
public record IndicatorDefinition(String name, String explanation, Direction direction, @Nullable BigDecimal rangeLow,
		@Nullable BigDecimal rangeHigh, String unit, int decimals, @Nullable FiscalYear baselineYear,
		FiscalYear fromYear, @Nullable FiscalYear untilYear, String note) {

	static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

	private static final int MAX_DECIMALS = 3;

	public IndicatorDefinition {
		ChangeCheck check = new ChangeCheck("indicator.field.");
		name = check.line("name", name, 200);
		explanation = check.text("explanation", explanation, 4000);
		unit = check.optionalLine("unit", unit, 20);
		note = check.text("note", note, 2000);
		check.that(decimals >= 0 && decimals <= MAX_DECIMALS, "decimals", "indicator.refused.decimals",
				String.valueOf(MAX_DECIMALS));
		check.required("direction", direction);
		checkRange(check, direction, rangeLow, rangeHigh);
		check.required("fromYear", fromYear);
		if (fromYear != null) {
			check.that(untilYear == null || !untilYear.isBefore(fromYear), "untilYear",
					"indicator.refused.years-order");
			check.that(baselineYear == null || baselineYear.isBefore(fromYear), "baselineYear",
					"indicator.refused.baseline-order");
		}
		check.done();
	}

	private static void checkRange(ChangeCheck check, @Nullable Direction direction, @Nullable BigDecimal low,
			@Nullable BigDecimal high) {
		if (direction == Direction.RANGE) {
			check.that(low != null || high != null, "rangeLow", "indicator.refused.range-missing");
			check.that(low == null || high == null || low.compareTo(high) <= 0, "rangeHigh",
					"indicator.refused.range-order");
			check.that(isStorable(low), "rangeLow", "indicator.refused.value-size", check.label("rangeLow"));
			check.that(isStorable(high), "rangeHigh", "indicator.refused.value-size", check.label("rangeHigh"));
		}
		else if (direction != null) {
			check.that(low == null, "rangeLow", "indicator.refused.range-needless");
			check.that(high == null, "rangeHigh", "indicator.refused.range-needless");
		}
	}

	static boolean isStorable(@Nullable BigDecimal value) {
		return value == null || value.abs().compareTo(LIMIT) < 0;
	}

	/** Whether values of that year can be recorded. */
	public boolean covers(FiscalYear year) {
		return year.equals(this.baselineYear) || isUsedIn(year);
	}

	/** Whether it is one of the policy issue's indicators in that year. */
	public boolean isUsedIn(FiscalYear year) {
		return !year.isBefore(this.fromYear) && (this.untilYear == null || !year.isAfter(this.untilYear));
	}

	/** Whether both are used in some year. */
	public boolean overlaps(IndicatorDefinition other) {
		return (this.untilYear == null || !other.fromYear.isAfter(this.untilYear))
				&& (other.untilYear == null || !this.fromYear.isAfter(other.untilYear));
	}

}
