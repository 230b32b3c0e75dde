package jp.kyodo.evaluation.output.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The indicators: what each is, and a row for each plan value, each actual value and what
 * else the sheet shows of a year.
 */
@Component
class IndicatorsRows implements DatasetBlock<IndicatorsBlock> {

	/** Columns whose values have a measure of their own, or are part of one. */
	private static final Set<String> ALWAYS = Set.of("YEAR", "PLAN", "ACTUAL", "UNIT", "NOTE");

	private static final Set<String> PERCENT = Set.of("ACHIEVEMENT_RATE", "ON_PREVIOUS_YEAR");

	@Override
	public Class<IndicatorsBlock> blockType() {
		return IndicatorsBlock.class;
	}

	@Override
	public void write(IndicatorsBlock block, ObservationSink sink) {
		for (IndicatorsBlock.Indicator indicator : block.indicators()) {
			describe(indicator, sink);
			for (int index = 0; index < indicator.values().size(); index++) {
				write(block, indicator, indicator.values().get(index), sink);
				writeFurther(block, indicator, index, sink);
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

	private static void write(IndicatorsBlock block, IndicatorsBlock.Indicator indicator,
			IndicatorsBlock.YearValue values, ObservationSink sink) {
		if (values.baseline()) {
			sink.add(on(indicator, Measure.BASELINE_YEAR, sink)
				.value(BigDecimal.valueOf(values.year().value()), sink.text("evaluation-output.unit.year"))
				.in(values.year()));
		}
		if (block.has("PLAN") || values.plan() != null) {
			sink.add(on(indicator, Measure.PLAN, sink).in(values.year())
				.valueOrReason(values.plan(), indicator.unit(), values.planMissing(), sink));
		}
		if (block.has("ACTUAL") || values.actual() != null) {
			sink.add(on(indicator, Measure.ACTUAL, sink).in(values.year())
				.valueOrReason(values.actual(), indicator.unit(), values.actualMissing(), sink));
		}
		if (values.note() != null) {
			sink.add(on(indicator, Measure.NOTE, sink).in(values.year()).text(values.note()));
		}
	}

	/** The columns that the form adds, under the code and the usual name of each. */
	private static void writeFurther(IndicatorsBlock block, IndicatorsBlock.Indicator indicator, int year,
			ObservationSink sink) {
		List<IndicatorsBlock.Cell> cells = indicator.rows().get(year);
		for (int index = 0; index < cells.size(); index++) {
			IndicatorsBlock.Column column = block.layout().get(index);
			IndicatorsBlock.Cell cell = cells.get(index);
			if (!ALWAYS.contains(column.code()) && (year == 0 || !column.spanning())) {
				Observation observation = on(indicator).measure(column.code(), sink.text(column.messageKey()))
					.in(indicator.values().get(year).year());
				if (cell.decimals() != null) {
					String unit = PERCENT.contains(column.code()) ? "%" : indicator.unit();
					sink.add(observation.valueOrReason(cell.value(), unit, null, sink));
				}
				else if (cell.text() == null || cell.text().isBlank()) {
					sink.add(observation.missing(MissingReason.NONE, sink));
				}
				else {
					sink.add(observation.text(cell.text()));
				}
			}
		}
	}

	private static Observation on(IndicatorsBlock.Indicator indicator, Measure measure, ObservationSink sink) {
		return on(indicator).measure(measure, sink);
	}

	private static Observation on(IndicatorsBlock.Indicator indicator) {
		return new Observation(indicator.position(), String.valueOf(indicator.position()), indicator.name());
	}

}
