package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;

/**
 * Asks to record values of an indicator. Years that are not named stay as they are.
 *
 * @param indicatorId the indicator
 * @param entries the values, at most one entry a year
 */
public record RecordIndicatorValues(long indicatorId, List<YearEntry> entries) {

	public RecordIndicatorValues {
		entries = List.copyOf(entries);
		ChangeCheck check = new ChangeCheck("indicator.field.");
		for (YearEntry entry : entries) {
			String year = entry.year().toString();
			check.that(entry.plan() == null || entry.planMissing() == null, "plan-" + year,
					"indicator.refused.value-and-reason");
			check.that(entry.actual() == null || entry.actualMissing() == null, "actual-" + year,
					"indicator.refused.value-and-reason");
			check.that(IndicatorDefinition.isStorable(entry.plan()), "plan-" + year, "indicator.refused.value-size",
					check.label("plan"));
			if (entry.parts() != null) {
				check.that(IndicatorDefinition.isStorable(entry.parts().numerator()), "numerator-" + year,
						"indicator.refused.value-size", check.label("numerator"));
				check.that(IndicatorDefinition.isStorable(entry.parts().denominator()), "denominator-" + year,
						"indicator.refused.value-size", check.label("denominator"));
			}
			check.that(IndicatorDefinition.isStorable(entry.actual()), "actual-" + year, "indicator.refused.value-size",
					check.label("actual"));
		}
		check.that(entries.stream().map(YearEntry::year).distinct().count() == entries.size(), "",
				"indicator.refused.year-twice");
		check.done();
	}

	/**
	 * The values of one year. A value or the reason why there is none; neither of them as
	 * long as it has not been entered.
	 *
	 * @param year the year
	 * @param plan plan value
	 * @param planMissing why there is no plan value, up to 200 characters
	 * @param actual actual value
	 * @param actualMissing why there is no actual value, up to 200 characters
	 * @param note remark, up to 500 characters
	 * @param parts what the actual value was computed from; null leaves what was recorded
	 */
	public record YearEntry(FiscalYear year, @Nullable BigDecimal plan, @Nullable String planMissing,
			@Nullable BigDecimal actual, @Nullable String actualMissing, @Nullable String note, @Nullable Parts parts) {

		public YearEntry {
			ChangeCheck check = new ChangeCheck("indicator.field.");
			planMissing = blankToNull(check.optionalLine("planMissing-" + year, planMissing, 200));
			actualMissing = blankToNull(check.optionalLine("actualMissing-" + year, actualMissing, 200));
			note = blankToNull(check.text("note-" + year, note, 500));
			check.done();
		}

		/** The values without saying what the actual value was computed from. */
		public YearEntry(FiscalYear year, @Nullable BigDecimal plan, @Nullable String planMissing,
				@Nullable BigDecimal actual, @Nullable String actualMissing, @Nullable String note) {
			this(year, plan, planMissing, actual, actualMissing, note, null);
		}

		boolean isEmpty() {
			return (this.parts == null || this.parts.isEmpty()) && this.plan == null && this.planMissing == null
					&& this.actual == null && this.actualMissing == null && this.note == null;
		}

		private static @Nullable String blankToNull(String text) {
			return text.isEmpty() ? null : text;
		}

	}

	/**
	 * What an actual value was computed from.
	 *
	 * @param numerator numerator, or null
	 * @param denominator denominator, or null
	 */
	public record Parts(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {

		boolean isEmpty() {
			return this.numerator == null && this.denominator == null;
		}

	}

}
