package jp.kyodo.indicator;

import java.util.Locale;
import java.util.stream.Collectors;

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
		return IndicatorChart.draw(id, indicator,
				new IndicatorChart.Labels(title(indicator), description, text("indicator.chart.plan"),
						text("indicator.chart.actual"), text("indicator.chart.missing"),
						text("indicator.chart.baseline"), rangeLabel(indicator)));
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
