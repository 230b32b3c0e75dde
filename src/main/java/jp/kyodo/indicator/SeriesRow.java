package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One year of an indicator's series, the same for its picture and for the table beside
 * it.
 *
 * @param year the year
 * @param baseline whether it is the year from which the plan started
 * @param plan the plan value or the target of the year, or null
 * @param comparator what stands behind a target
 * @param planMissing why there is no plan value, or null
 * @param actual the actual value, or null
 * @param actualMissing why there is no actual value, or null
 * @param ahead whether the year lies beyond those that have values
 * @param broken what changed with this year, or null
 */
public record SeriesRow(FiscalYear year, boolean baseline, @Nullable BigDecimal plan, TargetComparator comparator,
		@Nullable String planMissing, @Nullable BigDecimal actual, @Nullable String actualMissing, boolean ahead,
		@Nullable SeriesBreak broken) {

	static List<SeriesRow> of(IndicatorView indicator) {
		IndicatorAims aims = indicator.aims();
		Optional<BaselineRevision> baseline = aims.baseline();
		TreeSet<FiscalYear> years = new TreeSet<>();
		indicator.values().forEach((values) -> years.add(values.year()));
		FiscalYear last = years.isEmpty() ? null : years.last();
		aims.milestones().forEach((milestone) -> years.add(milestone.year()));
		baseline.ifPresent((revision) -> years.add(revision.asOf()));
		List<SeriesRow> rows = new ArrayList<>();
		FiscalYear previous = null;
		for (FiscalYear year : years) {
			rows.add(row(indicator, year, previous, last, baseline.orElse(null)));
			previous = year;
		}
		return rows;
	}

	private static SeriesRow row(IndicatorView indicator, FiscalYear year, @Nullable FiscalYear previous,
			@Nullable FiscalYear last, @Nullable BaselineRevision baseline) {
		YearValues values = indicator.in(year).orElseGet(() -> YearValues.none(year));
		Optional<Milestone> milestone = indicator.aims().milestone(year);
		boolean startsHere = (baseline != null) ? baseline.asOf().equals(year) : year.equals(indicator.baselineYear());
		BigDecimal actual = (values.actual() == null && startsHere && baseline != null) ? baseline.value()
				: values.actual();
		SeriesBreak broken = indicator.aims()
			.breaks()
			.stream()
			.filter((one) -> previous != null && one.from().isAfter(previous) && !one.from().isAfter(year))
			.findFirst()
			.orElse(null);
		return new SeriesRow(year, startsHere, milestone.map(Milestone::value).orElse(values.plan()),
				milestone.map(Milestone::comparator).orElse(TargetComparator.NONE), values.planMissing(), actual,
				values.actualMissing(), last != null && year.isAfter(last), broken);
	}

}
