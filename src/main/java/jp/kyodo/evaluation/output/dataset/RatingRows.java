package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.RatingBlock;

import org.springframework.stereotype.Component;

/**
 * The ratings: a row for each year with its codes and their meaning, and a row for each
 * bullet of the reason.
 */
@Component
class RatingRows implements DatasetBlock<RatingBlock> {

	private static final String RATING = "rating";

	private static final String REASON = "reason";

	@Override
	public Class<RatingBlock> blockType() {
		return RatingBlock.class;
	}

	@Override
	public void write(RatingBlock block, ObservationSink sink) {
		for (RatingBlock.YearRating rating : block.years()) {
			Observation observation = new Observation(1, RATING, block.scaleName()).in(rating.year())
				.measure(Measure.RATING, sink);
			sink.add((rating.code() != null)
					? observation.choice(block.scaleCode(), rating.code(), rating.refinement(), rating.label())
					: observation.scale(block.scaleCode()).missing(MissingReason.NOT_RATED, sink));
		}
		Lines.add(block.reason(), () -> new Observation(2, REASON, block.reasonTitle()).measure(Measure.REASON, sink),
				sink);
	}

}
