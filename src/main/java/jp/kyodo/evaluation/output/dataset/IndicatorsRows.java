package jp.kyodo.evaluation.output.dataset;

import java.math.BigDecimal;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The indicators: what each is, and a row for each plan value and each actual value of a
 * year.
 */
@Component
class IndicatorsRows implements DatasetBlock<IndicatorsBlock> {

	@Override
	public Class<IndicatorsBlock> blockType() {
		return IndicatorsBlock.class;
	}

	@Override
	public void write(IndicatorsBlock block, ObservationSink sink) {
		for (IndicatorsBlock.Indicator indicator : block.indicators()) {
			describe(indicator, sink);
			for (IndicatorsBlock.YearValue values : indicator.values()) {
				write(indicator, values, sink);
			}
			if (!indicator.reading().isEmpty()) {
				sink.add(on(indicator, Measure.READING, sink).text(indicator.reading()));
			}
		}
	}

	private static void describe(IndicatorsBlock.Indicator indicator, ObservationSink sink) {
		sink.add(indicator.explanation().isBlank()
				? on(indicator, Measure.EXPLANATION, sink).missing(MissingReason.NOT_ENTERED, sink)
				: on(indicator, Measure.EXPLANATION, sink).text(indicator.explanation()));
		sink.add(on(indicator, Measure.DIRECTION, sink).choice(null, indicator.directionCode(), null,
				indicator.direction()));
		addIfPresent(indicator, Measure.RANGE_LOW, indicator.rangeLow(), sink);
		addIfPresent(indicator, Measure.RANGE_HIGH, indicator.rangeHigh(), sink);
	}

	private static void addIfPresent(IndicatorsBlock.Indicator indicator, Measure measure, @Nullable BigDecimal value,
			ObservationSink sink) {
		if (value != null) {
			sink.add(on(indicator, measure, sink).value(value, indicator.unit()));
		}
	}

	private static void write(IndicatorsBlock.Indicator indicator, IndicatorsBlock.YearValue values,
			ObservationSink sink) {
		if (values.baseline()) {
			sink.add(on(indicator, Measure.BASELINE_YEAR, sink)
				.value(BigDecimal.valueOf(values.year().value()), sink.text("evaluation-output.unit.year"))
				.in(values.year()));
		}
		sink.add(on(indicator, Measure.PLAN, sink).in(values.year())
			.valueOrReason(values.plan(), indicator.unit(), values.planMissing(), sink));
		sink.add(on(indicator, Measure.ACTUAL, sink).in(values.year())
			.valueOrReason(values.actual(), indicator.unit(), values.actualMissing(), sink));
		if (values.note() != null) {
			sink.add(on(indicator, Measure.NOTE, sink).in(values.year()).text(values.note()));
		}
	}

	private static Observation on(IndicatorsBlock.Indicator indicator, Measure measure, ObservationSink sink) {
		return new Observation(indicator.position(), String.valueOf(indicator.position()), indicator.name())
			.measure(measure, sink);
	}

}
