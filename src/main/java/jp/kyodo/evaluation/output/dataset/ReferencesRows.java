package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.ReferencesBlock;

import org.springframework.stereotype.Component;

/**
 * The references: a row for each, with the code and the year of what is referred to.
 */
@Component
class ReferencesRows implements DatasetBlock<ReferencesBlock> {

	@Override
	public Class<ReferencesBlock> blockType() {
		return ReferencesBlock.class;
	}

	@Override
	public void write(ReferencesBlock block, ObservationSink sink) {
		for (int index = 0; index < block.references().size(); index++) {
			ReferencesBlock.Reference reference = block.references().get(index);
			sink.add(new Observation(index + 1, reference.code(), reference.name()).measure(Measure.REFERENCE, sink)
				.in(reference.year())
				.text(reference.name()));
		}
		if (block.references().isEmpty()) {
			sink.add(new Observation(1, block.key(), block.title()).measure(Measure.REFERENCE, sink)
				.missing(MissingReason.NONE, sink));
		}
	}

}
