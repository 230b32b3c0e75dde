package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.FiguresBlock;

import org.springframework.stereotype.Component;

/**
 * The numbers of the sheet: a row for each, with the reason where one is missing.
 */
@Component
class FiguresRows implements DatasetBlock<FiguresBlock> {

	@Override
	public Class<FiguresBlock> blockType() {
		return FiguresBlock.class;
	}

	@Override
	public void write(FiguresBlock block, ObservationSink sink) {
		for (int index = 0; index < block.rows().size(); index++) {
			FiguresBlock.Row row = block.rows().get(index);
			for (int place = 0; place < block.columns().size(); place++) {
				FiguresBlock.Column column = block.columns().get(place);
				Observation observation = new Observation(index + 1, row.key(), row.title())
					.measure(block.key() + "." + column.key(), column.title())
					.valueOrReason(row.cells().get(place).value(), row.unit(), row.missing(), sink);
				sink.add((column.year() != null) ? observation.in(column.year()) : observation);
			}
		}
	}

}
