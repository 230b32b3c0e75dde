package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * One plain sentence that says what an indicator shows in one year.
 *
 * @param messageKey key of the sentence
 * @param arguments what stands in it: the year, then the values with their unit, then the
 * reason why one is missing
 */
public record IndicatorReading(String messageKey, List<String> arguments) implements MessageSourceResolvable {

	public IndicatorReading {
		arguments = List.copyOf(arguments);
	}

	/** Reads the values of a year. */
	public static IndicatorReading of(IndicatorView indicator, YearValues values) {
		String year = values.year().toString();
		if (values.actual() == null) {
			return withoutActual(indicator, values, year);
		}
		String actual = indicator.displayWithUnit(values.actual());
		Judgement judgement = indicator.judge(values);
		if (indicator.direction() == Direction.RANGE) {
			return inRange(indicator, judgement, year, actual);
		}
		if (values.plan() == null) {
			return (values.planMissing() != null) ? reading("no-plan-reason", year, actual, values.planMissing())
					: reading("no-plan", year, actual);
		}
		String key = switch (indicator.direction()) {
			case HIGHER -> judgement.name();
			case LOWER -> "lower-" + judgement;
			default -> "keep-" + judgement;
		};
		return reading(key.toLowerCase(Locale.ROOT), year, indicator.displayWithUnit(values.plan()), actual);
	}

	private static IndicatorReading withoutActual(IndicatorView indicator, YearValues values, String year) {
		String plan = (values.plan() != null) ? indicator.displayWithUnit(values.plan()) : null;
		String reason = values.actualMissing();
		if (plan != null) {
			return (reason != null) ? reading("no-actual-reason", year, plan, reason)
					: reading("no-actual", year, plan);
		}
		return (reason != null) ? reading("nothing-reason", year, reason) : reading("nothing", year);
	}

	private static IndicatorReading inRange(IndicatorView indicator, Judgement judgement, String year, String actual) {
		BigDecimal low = indicator.rangeLow();
		BigDecimal high = indicator.rangeHigh();
		String range = (judgement == Judgement.WITHIN) ? "within" : "outside";
		if (low != null && high != null) {
			return reading(range, year, indicator.displayWithUnit(low), indicator.displayWithUnit(high), actual);
		}
		if (low != null) {
			return reading(range + "-from", year, indicator.displayWithUnit(low), actual);
		}
		return (high != null) ? reading(range + "-up-to", year, indicator.displayWithUnit(high), actual)
				: reading("no-plan", year, actual);
	}

	private static IndicatorReading reading(String key, String... arguments) {
		return new IndicatorReading("indicator.reading." + key, List.of(arguments));
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.messageKey };
	}

	@Override
	public Object @Nullable [] getArguments() {
		return this.arguments.toArray();
	}

}
