package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SuggestedRating;
import jp.kyodo.evaluation.document.TextList;

import org.springframework.stereotype.Component;

/**
 * The ratings: a row for each year with its codes and their meaning, and a row for each
 * bullet of the reason.
 */
@Component
class RatingRows implements DatasetBlock<RatingBlock> {

	private static final String RATING = "rating";

	private static final String REASON = "reason";

	private static final String SUGGESTION = "suggestion";

	@Override
	public Class<RatingBlock> blockType() {
		return RatingBlock.class;
	}

	@Override
	public void write(RatingBlock block, ObservationSink sink) {
		int order = 0;
		for (RatingBlock.Axis axis : block.axes()) {
			order++;
			writeYears(axis, order, sink);
			if (axis.reason() != null) {
				order++;
				writeReason(axis.reason(), order, code(axis, REASON), sink);
			}
		}
		if (block.commonReason() != null) {
			order++;
			writeReason(block.commonReason(), order, REASON, sink);
		}
		if (block.suggestion() != null) {
			writeSuggestion(block, block.suggestion(), order + 1, sink);
		}
	}

	private static void writeYears(RatingBlock.Axis axis, int order, ObservationSink sink) {
		for (RatingBlock.YearRating rating : axis.years()) {
			Observation observation = new Observation(order, code(axis, RATING), axis.title()).in(rating.year())
				.measure(Measure.RATING, sink);
			sink.add((rating.code() != null)
					? observation.choice(axis.scaleCode(), rating.code(), rating.refinement(), rating.label())
					: observation.scale(axis.scaleCode()).missing(MissingReason.NOT_RATED, sink));
		}
	}

	private static void writeSuggestion(RatingBlock block, SuggestedRating suggestion, int order,
			ObservationSink sink) {
		if (suggestion.code() != null) {
			sink.add(suggestion(block, order, Measure.SUGGESTED_RATING, sink).choice(suggestion.scaleCode(),
					suggestion.code(), null, suggestion.label()));
		}
		sink.add(suggestion(block, order, Measure.SUGGESTION_SENTENCE, sink).text(suggestion.sentence()));
		if (suggestion.reason() != null) {
			sink.add(suggestion(block, order, Measure.SUGGESTION_REASON, sink).text(suggestion.reason()));
		}
	}

	private static Observation suggestion(RatingBlock block, int order, Measure measure, ObservationSink sink) {
		return new Observation(order, SUGGESTION, block.title()).measure(measure, sink);
	}

	private static void writeReason(TextList reason, int order, String code, ObservationSink sink) {
		Lines.add(reason.parts(), () -> new Observation(order, code, reason.title()).measure(Measure.REASON, sink),
				sink);
	}

	private static String code(RatingBlock.Axis axis, String name) {
		return axis.key().isEmpty() ? name : axis.key() + "." + name;
	}

}
