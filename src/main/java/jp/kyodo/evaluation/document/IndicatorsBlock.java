package jp.kyodo.evaluation.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a policy issue, side by side.
 */
public record IndicatorsBlock(String key, String title,
		List<Indicator> indicators) implements SheetBlock, SearchableText {

	public IndicatorsBlock {
		indicators = List.copyOf(indicators);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.indicators.stream().flatMap((indicator) -> Stream.of(indicator.name(), indicator.explanation()));
	}

	/**
	 * One indicator with its years.
	 *
	 * @param position its place from 1
	 * @param directionCode HIGHER, LOWER, KEEP or RANGE
	 * @param direction the direction in words, for instance 大きいほどよい
	 * @param rangeLow lower end of the range, or {@code null}
	 * @param rangeHigh upper end of the range, or {@code null}
	 * @param decimals how many decimal places are shown
	 * @param reading one plain sentence of what the newest year says, or an empty string
	 * @param values the years in order, the baseline year first
	 */
	public record Indicator(int position, String name, String explanation, String directionCode, String direction,
			@Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, String unit, int decimals, String reading,
			List<YearValue> values) {

		public Indicator {
			values = List.copyOf(values);
		}

	}

	/**
	 * The values of one year. A missing value is not zero; why it is missing may be said.
	 *
	 * @param baseline whether this is the year that the plan starts from
	 */
	public record YearValue(FiscalYear year, boolean baseline, @Nullable BigDecimal plan, @Nullable String planMissing,
			@Nullable BigDecimal actual, @Nullable String actualMissing, @Nullable String note) {

	}

}
