package jp.kyodo.evaluation.output;

import jp.kyodo.evaluation.document.SheetBlock;

/**
 * Shows one kind of block in one output. A new kind of section brings one for each
 * output, as a bean.
 *
 * @param <B> the kind of block
 */
public interface BlockRenderer<B extends SheetBlock> {

	Class<B> blockType();

}
