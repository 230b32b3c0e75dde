package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.ItemRatingsBlock;

import org.springframework.stereotype.Component;

/**
 * The rated items: a row for each grade, and a row for each line of text.
 */
@Component
class ItemRatingsRows implements DatasetBlock<ItemRatingsBlock> {

	@Override
	public Class<ItemRatingsBlock> blockType() {
		return ItemRatingsBlock.class;
	}

	@Override
	public void write(ItemRatingsBlock block, ObservationSink sink) {
		for (int index = 0; index < block.items().size(); index++) {
			write(block, block.items().get(index), index + 1, sink);
		}
	}

	private static void write(ItemRatingsBlock block, ItemRatingsBlock.Item item, int order, ObservationSink sink) {
		for (int place = 0; place < block.axes().size(); place++) {
			ItemRatingsBlock.Axis axis = block.axes().get(place);
			ItemRatingsBlock.Rating rating = item.ratings().get(place);
			Observation observation = new Observation(order, item.code(), item.name())
				.measure(block.key() + "." + axis.key(), axis.title());
			sink.add((rating.code() != null) ? observation.choice(axis.scaleCode(), rating.code(), null, rating.label())
					: observation.scale(axis.scaleCode()).missing(MissingReason.NOT_RATED, sink));
		}
		for (int place = 0; place < block.columns().size(); place++) {
			ItemRatingsBlock.Column column = block.columns().get(place);
			Lines.add(item.texts().get(place), () -> new Observation(order, item.code(), item.name())
				.measure(block.key() + "." + column.key(), column.title()), sink);
		}
	}

}
