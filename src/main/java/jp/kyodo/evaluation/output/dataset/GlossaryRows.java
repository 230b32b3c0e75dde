package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.GlossaryBlock;

import org.springframework.stereotype.Component;

/**
 * The terms of the sheet: a row for each explanation.
 */
@Component
class GlossaryRows implements DatasetBlock<GlossaryBlock> {

	@Override
	public Class<GlossaryBlock> blockType() {
		return GlossaryBlock.class;
	}

	@Override
	public void write(GlossaryBlock block, ObservationSink sink) {
		for (int index = 0; index < block.terms().size(); index++) {
			GlossaryBlock.Term term = block.terms().get(index);
			sink.add(
					new Observation(index + 1, String.valueOf(index + 1), term.term()).measure(Measure.DEFINITION, sink)
						.text(term.definition()));
		}
	}

}
