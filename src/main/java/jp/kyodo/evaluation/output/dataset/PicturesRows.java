package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.PicturesBlock;

import org.springframework.stereotype.Component;

/**
 * The pictures: for each a row with its permanent address, one with its caption and one
 * with its alternative text.
 */
@Component
class PicturesRows implements DatasetBlock<PicturesBlock> {

	@Override
	public Class<PicturesBlock> blockType() {
		return PicturesBlock.class;
	}

	@Override
	public void write(PicturesBlock block, ObservationSink sink) {
		for (int index = 0; index < block.pictures().size(); index++) {
			PicturesBlock.Picture picture = block.pictures().get(index);
			add(index + 1, picture, Measure.PICTURE, picture.address(), sink);
			if (!picture.caption().isEmpty()) {
				add(index + 1, picture, Measure.CAPTION, picture.caption(), sink);
			}
			add(index + 1, picture, Measure.ALTERNATIVE, picture.alternative(), sink);
		}
	}

	private static void add(int order, PicturesBlock.Picture picture, Measure measure, String text,
			ObservationSink sink) {
		sink.add(new Observation(order, picture.sha256(), sink.text("evaluation.pictures.number", order))
			.measure(measure, sink)
			.text(text));
	}

}
