package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.NarrativeBlock;

import org.springframework.stereotype.Component;

/**
 * A text: its heading on the left, its bullets on the right.
 */
@Component
class NarrativeXlsx implements XlsxBlock<NarrativeBlock> {

	@Override
	public Class<NarrativeBlock> blockType() {
		return NarrativeBlock.class;
	}

	@Override
	public int write(NarrativeBlock block, FormGrid grid, int row) {
		return grid.beside(row, block.title(),
				(first) -> grid.texts(first, FormGrid.CONTENT, FormGrid.LAST, block.text()));
	}

}
