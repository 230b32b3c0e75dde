package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.output.BlockRenderer;

/**
 * Puts one kind of block on the worksheet.
 *
 * @param <B> the kind of block
 */
public interface XlsxBlock<B extends SheetBlock> extends BlockRenderer<B> {

	/**
	 * Writes the block.
	 * @param row the first free row
	 * @return the first row behind the block
	 */
	int write(B block, FormGrid grid, int row);

}
