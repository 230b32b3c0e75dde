package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.YearValues;

/**
 * Finds the years of indicators in whose fields something else was typed than is saved,
 * so that the register is told these alone.
 *
 * @param saved what stands in every field
 * @param typed what was typed into them
 */
record ChangedYears(Map<String, String> saved, Map<String, String> typed) {

	/**
	 * What is to be recorded of the indicators that have such years.
	 * @param beginning how the names of the fields of a year begin
	 * @param entry reads what was typed for a year
	 */
	List<RecordIndicatorValues> of(List<IndicatorView> indicators,
			BiFunction<IndicatorView, FiscalYear, String> beginning,
			BiFunction<IndicatorView, YearValues, YearEntry> entry) {
		List<RecordIndicatorValues> changes = new ArrayList<>();
		for (IndicatorView indicator : indicators) {
			List<YearEntry> entries = indicator.values()
				.stream()
				.filter((values) -> isChanged(beginning.apply(indicator, values.year())))
				.map((values) -> entry.apply(indicator, values))
				.toList();
			if (!entries.isEmpty()) {
				changes.add(new RecordIndicatorValues(indicator.id(), entries));
			}
		}
		return changes;
	}

	private boolean isChanged(String beginning) {
		return this.saved.keySet()
			.stream()
			.filter((field) -> field.startsWith(beginning))
			.anyMatch((field) -> !this.saved.get(field).equals(this.typed.get(field)));
	}

}
