package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts an indicator into words and into a picture, in the language of the messages.
 */
@Component
public class IndicatorPictures {

	private final MessageSource messages;

	IndicatorPictures(MessageSource messages) {
		this.messages = messages;
	}

	/** One plain sentence that says what the indicator shows in a year. */
	public String sentence(IndicatorView indicator, YearValues values) {
		return this.messages.getMessage(IndicatorReading.of(indicator, values), Locale.JAPANESE);
	}

	/**
	 * The picture of all values, with a sentence for each year as its text.
	 * @param id id that is unique on the page; letters, digits and hyphens
	 * @param indicator the indicator
	 */
	public ChartSvg chart(String id, IndicatorView indicator) {
		String description = indicator.values()
			.stream()
			.map((values) -> sentence(indicator, values))
			.collect(Collectors.joining());
		return IndicatorChart.draw(id, indicator, new IndicatorChart.Labels(title(indicator), description,
				text("indicator.chart.plan"), text("indicator.chart.actual"), text("indicator.chart.missing"),
				text("indicator.chart.baseline"), rangeLabel(indicator),
				Map.of(TargetComparator.AT_LEAST, text("indicator.target.AT_LEAST", ""), TargetComparator.AT_MOST,
						text("indicator.target.AT_MOST", "")),
				Arrays.stream(SeriesBreak.Kind.values()).collect(Collectors.toMap((kind) -> kind, this::broken))));
	}

	/** Says what changed where a series breaks. */
	public String broken(SeriesBreak.Kind kind) {
		return text("indicator.break.mark." + kind.name());
	}

	/** A target as it stands in plans: 21%以上. */
	public String target(IndicatorView indicator, BigDecimal value, TargetComparator comparator) {
		return text("indicator.target." + comparator.name(), plain(value) + indicator.unit());
	}

	/**
	 * A value and its year: 19.8%(H27).
	 * @param writtenIn the year in which it is written
	 */
	public String ofYear(String value, FiscalYear year, FiscalYear writtenIn) {
		return text("indicator.of-year", value, year.displayEra(writtenIn));
	}

	/** A number as it was set: without zeros behind it. */
	public static String plain(BigDecimal value) {
		return NumberInput.display(value, Math.max(value.stripTrailingZeros().scale(), 0));
	}

	/** The range in words; empty without one. */
	public String range(IndicatorView indicator) {
		String low = (indicator.rangeLow() != null) ? indicator.displayWithUnit(indicator.rangeLow()) : "";
		String high = (indicator.rangeHigh() != null) ? indicator.displayWithUnit(indicator.rangeHigh()) : "";
		return (low.isEmpty() && high.isEmpty()) ? "" : text("indicator.range", low, high);
	}

	private String rangeLabel(IndicatorView indicator) {
		String range = range(indicator);
		return range.isEmpty() ? "" : text("indicator.chart.range", range);
	}

	private String title(IndicatorView indicator) {
		return indicator.unit().isEmpty() ? text("indicator.chart.title-without-unit", indicator.name())
				: text("indicator.chart.title", indicator.name(), indicator.unit());
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
