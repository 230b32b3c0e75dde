package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.output.BlockRenderer;

/**
 * Takes one kind of block apart into observations.
 *
 * @param <B> the kind of block
 */
public interface DatasetBlock<B extends SheetBlock> extends BlockRenderer<B> {

	void write(B block, ObservationSink sink);

}
