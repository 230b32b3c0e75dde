package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.NarrativeBlock;

import org.springframework.stereotype.Component;

/**
 * A text: a row for each bullet.
 */
@Component
class NarrativeRows implements DatasetBlock<NarrativeBlock> {

	@Override
	public Class<NarrativeBlock> blockType() {
		return NarrativeBlock.class;
	}

	@Override
	public void write(NarrativeBlock block, ObservationSink sink) {
		Lines.add(block.bullets(), () -> new Observation(1, block.key(), block.title()).measure(Measure.TEXT, sink),
				sink);
	}

}
