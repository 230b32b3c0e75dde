package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.LegendBlock;

import org.springframework.stereotype.Component;

/**
 * The legend of a rating scale: a row for each line.
 */
@Component
class LegendRows implements DatasetBlock<LegendBlock> {

	@Override
	public Class<LegendBlock> blockType() {
		return LegendBlock.class;
	}

	@Override
	public void write(LegendBlock block, ObservationSink sink) {
		Lines.add(block.lines(), () -> new Observation(1, block.key(), block.title()).scale(block.scaleCode())
			.measure(Measure.LEGEND, sink), sink);
	}

}
