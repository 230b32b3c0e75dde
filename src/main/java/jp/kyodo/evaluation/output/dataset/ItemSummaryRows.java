package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.ItemSummaryBlock;

import org.springframework.stereotype.Component;

/**
 * The summary: a row for each bullet under its program.
 */
@Component
class ItemSummaryRows implements DatasetBlock<ItemSummaryBlock> {

	@Override
	public Class<ItemSummaryBlock> blockType() {
		return ItemSummaryBlock.class;
	}

	@Override
	public void write(ItemSummaryBlock block, ObservationSink sink) {
		for (int index = 0; index < block.groups().size(); index++) {
			ItemSummaryBlock.Group group = block.groups().get(index);
			int order = index + 1;
			Lines.add(group.result(),
					() -> new Observation(order, group.code(), group.name()).measure(Measure.RESULT, sink), sink);
			if (!group.changes().isEmpty()) {
				Lines.add(group.changes(),
						() -> new Observation(order, group.code(), group.name()).measure(Measure.CHANGES, sink), sink);
			}
		}
	}

}
