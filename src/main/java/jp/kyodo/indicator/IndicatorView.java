package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;

/**
 * An indicator of a policy issue with its values.
 *
 * @param id key inside the portal
 * @param position place among the indicators of the policy issue, 1 to 3
 * @param name name
 * @param explanation what it measures and how, may be empty
 * @param direction which way it should go
 * @param rangeLow lower end of the range, for {@link Direction#RANGE}
 * @param rangeHigh upper end of the range, for {@link Direction#RANGE}
 * @param unit unit, may be empty
 * @param decimals digits behind the decimal point, 0 to 3
 * @param baselineYear year that the plan started from
 * @param note where the plan values come from, may be empty
 * @param values one for each year asked for and for the baseline year, the first one
 * first
 * @param aims from where it starts and where it shall go
 */
public record IndicatorView(long id, int position, String name, String explanation, Direction direction,
		@Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, String unit, int decimals,
		@Nullable FiscalYear baselineYear, String note, List<YearValues> values, IndicatorAims aims) {

	public IndicatorView {
		values = List.copyOf(values);
	}

	/** An indicator with plan values only. */
	public IndicatorView(long id, int position, String name, String explanation, Direction direction,
			@Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, String unit, int decimals,
			@Nullable FiscalYear baselineYear, String note, List<YearValues> values) {
		this(id, position, name, explanation, direction, rangeLow, rangeHigh, unit, decimals, baselineYear, note,
				values, IndicatorAims.none());
	}

	/**
	 * All years of the series: those with values, that of the baseline and those of the
	 * targets.
	 */
	public List<SeriesRow> rows() {
		return SeriesRow.of(this);
	}

	/** The values of a year. */
	public Optional<YearValues> in(FiscalYear year) {
		return this.values.stream().filter((values) -> values.year().equals(year)).findFirst();
	}

	/** What the actual value of a year says. */
	public Judgement judge(YearValues values) {
		return this.direction.judge(values.plan(), values.actual(), this.rangeLow, this.rangeHigh);
	}

	/**
	 * A value as people read it: with its decimals, separators, and without the unit.
	 */
	public String display(BigDecimal value) {
		return NumberInput.display(value, Math.max(this.decimals, value.stripTrailingZeros().scale()));
	}

	/** A value as people read it, with its unit. */
	public String displayWithUnit(BigDecimal value) {
		return display(value) + this.unit;
	}

}
