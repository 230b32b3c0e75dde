package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.LegendBlock;

import org.springframework.stereotype.Component;

/**
 * The legend of a rating scale, a line for each grade.
 */
@Component
class LegendXlsx implements XlsxBlock<LegendBlock> {

	@Override
	public Class<LegendBlock> blockType() {
		return LegendBlock.class;
	}

	@Override
	public int write(LegendBlock block, FormGrid grid, int row) {
		return grid.beside(row, block.title(),
				(first) -> grid.lines(first, FormGrid.CONTENT, FormGrid.LAST, block.lines()));
	}

}
