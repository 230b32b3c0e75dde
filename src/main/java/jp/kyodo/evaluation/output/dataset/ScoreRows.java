package jp.kyodo.evaluation.output.dataset;

import java.math.BigDecimal;

import jp.kyodo.evaluation.document.ScoreBlock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A computed grade: a row for the points of each answer, for the sum, for the grade, for
 * the sentence that explains it, and for each part of the reason.
 */
@Component
class ScoreRows implements DatasetBlock<ScoreBlock> {

	private static final String RATING = "rating";

	private static final String REASON = "reason";

	@Override
	public Class<ScoreBlock> blockType() {
		return ScoreBlock.class;
	}

	@Override
	public void write(ScoreBlock block, ObservationSink sink) {
		int order = 1;
		for (ScoreBlock.Part part : block.parts()) {
			sink.add(points(new Observation(order, "part" + order, part.title()).measure(Measure.POINTS, sink),
					part.points(), sink));
			order++;
		}
		sink.add(points(new Observation(order, RATING, block.scaleName()).measure(Measure.SCORE, sink), block.points(),
				sink));
		Observation rating = new Observation(order, RATING, block.scaleName()).measure(Measure.RATING, sink);
		sink.add((block.grade() != null)
				? rating.choice(block.scaleCode(), block.grade().code(), null, block.grade().label())
				: rating.scale(block.scaleCode()).missing(MissingReason.NOT_RATED, sink));
		sink.add(new Observation(order, RATING, block.scaleName()).measure(Measure.READING, sink)
			.text(block.sentence()));
		if (!block.reason().parts().isEmpty()) {
			int last = order + 1;
			Lines.add(block.reason().parts(),
					() -> new Observation(last, REASON, block.reason().title()).measure(Measure.REASON, sink), sink);
		}
	}

	private static Observation points(Observation observation, @Nullable Integer points, ObservationSink sink) {
		return observation.valueOrReason((points != null) ? BigDecimal.valueOf(points) : null,
				sink.text("evaluation-output.unit.points"), null, sink);
	}

}
