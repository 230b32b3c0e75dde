package jp.kyodo.evaluation.output.dataset;

import java.util.List;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.OutcomesBlock;

import org.springframework.stereotype.Component;

/**
 * The outcome indicators: what each is, a row for each baseline, target and value, how it
 * is judged, and a row for each bullet of causes and response.
 */
@Component
class OutcomesRows implements DatasetBlock<OutcomesBlock> {

	private static final String REACHED = "reached";

	private static final String MISSED = "missed";

	@Override
	public Class<OutcomesBlock> blockType() {
		return OutcomesBlock.class;
	}

	@Override
	public void write(OutcomesBlock block, ObservationSink sink) {
		for (OutcomesBlock.Outcome outcome : block.outcomes()) {
			describe(outcome, sink);
			aims(outcome, sink);
			for (IndicatorsBlock.YearValue values : outcome.series().values()) {
				sink.add(on(outcome, Measure.ACTUAL, sink).in(values.year())
					.valueOrReason(values.actual(), outcome.series().unit(), values.actualMissing(), sink));
			}
			for (OutcomesBlock.Division division : outcome.series().divisions()) {
				sink.add(on(outcome, Measure.NUMERATOR, sink).in(division.year())
					.valueOrReason(division.numerator(), division.numeratorUnit(), null, sink));
				sink.add(on(outcome, Measure.DENOMINATOR, sink).in(division.year())
					.valueOrReason(division.denominator(), division.denominatorUnit(), null, sink));
			}
			judged(block, outcome, sink);
			Lines.add(outcome.causes().parts(), () -> on(outcome, Measure.CAUSE, sink), sink);
			Lines.add(outcome.response().parts(), () -> on(outcome, Measure.RESPONSE, sink), sink);
		}
	}

	private static void describe(OutcomesBlock.Outcome outcome, ObservationSink sink) {
		OutcomesBlock.About about = outcome.about();
		text(outcome, Measure.EXPLANATION, about.explanation(), sink);
		text(outcome, Measure.SOURCE, about.source(), sink);
		text(outcome, Measure.FORMULA, about.formula(), sink);
		text(outcome, Measure.METHOD, about.method(), sink);
		text(outcome, Measure.RATIONALE, about.rationale(), sink);
		text(outcome, Measure.TARGET_RATIONALE, about.targetRationale(), sink);
		sink.add(on(outcome, Measure.DIRECTION, sink).choice(null, outcome.series().directionCode(), null,
				outcome.series().direction()));
	}

	private static void text(OutcomesBlock.Outcome outcome, Measure measure, String text, ObservationSink sink) {
		if (!text.isBlank()) {
			sink.add(on(outcome, measure, sink).text(text));
		}
	}

	private static void aims(OutcomesBlock.Outcome outcome, ObservationSink sink) {
		OutcomesBlock.Series series = outcome.series();
		for (OutcomesBlock.Baseline baseline : series.baselines()) {
			sink.add(on(outcome, Measure.BASELINE, sink).line(baseline.number())
				.in(baseline.asOf())
				.value(baseline.value(), series.unit()));
			if (!baseline.reason().isBlank()) {
				sink.add(on(outcome, Measure.BASELINE_REVISION, sink).line(baseline.number())
					.in(baseline.asOf())
					.text(baseline.reason()));
			}
		}
		for (OutcomesBlock.Target target : series.targets()) {
			sink.add(on(outcome, Measure.TARGET, sink).in(target.year()).value(target.value(), series.unit()));
			sink.add(on(outcome, Measure.TARGET_COMPARATOR, sink).in(target.year())
				.choice(null, target.comparator(), null, sink.text("indicator.comparator." + target.comparator())));
		}
		for (OutcomesBlock.Break broken : series.breaks()) {
			sink.add(on(outcome, Measure.SERIES_BREAK, sink).in(broken.from())
				.choice(null, broken.kind(), null, broken.label())
				.text(broken.reason()));
		}
	}

	private static void judged(OutcomesBlock block, OutcomesBlock.Outcome outcome, ObservationSink sink) {
		OutcomesBlock.Judged judged = outcome.judged();
		sink.add((judged.reached() != null)
				? on(outcome, Measure.TARGET_REACHED, sink).choice(null, judged.reached() ? REACHED : MISSED, null,
						judged.reachedLabel())
				: on(outcome, Measure.TARGET_REACHED, sink).missing(MissingReason.NOT_RATED, sink));
		sink.add((judged.code() != null)
				? on(outcome, Measure.JUDGEMENT, sink).choice(block.key(), judged.code(), null,
						String.join(" ", List.of(judged.sign(), judged.label())))
				: on(outcome, Measure.JUDGEMENT, sink).scale(block.key()).missing(MissingReason.NOT_RATED, sink));
		sink.add(on(outcome, Measure.JUDGEMENT_SENTENCE, sink).text(judged.sentence()));
		if (judged.reason() != null) {
			sink.add(on(outcome, Measure.JUDGEMENT_REASON, sink).text(judged.reason()));
		}
	}

	private static Observation on(OutcomesBlock.Outcome outcome, Measure measure, ObservationSink sink) {
		return new Observation(outcome.position(), String.valueOf(outcome.position()), outcome.name()).measure(measure,
				sink);
	}

}
