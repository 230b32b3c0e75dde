package jp.kyodo.evaluation.output.worksheet;

import java.util.List;

import jp.kyodo.evaluation.document.GlossaryBlock;
import jp.kyodo.export.CellStyle;

import org.springframework.stereotype.Component;

/**
 * The terms of the sheet: each term with its explanation beside it.
 */
@Component
class GlossaryXlsx implements XlsxBlock<GlossaryBlock> {

	/** The column from which an explanation is written. */
	private static final int EXPLANATION = 14;

	@Override
	public Class<GlossaryBlock> blockType() {
		return GlossaryBlock.class;
	}

	@Override
	public int write(GlossaryBlock block, FormGrid grid, int row) {
		if (block.terms().isEmpty()) {
			return grid.beside(row, block.title(),
					(first) -> grid.lines(first, FormGrid.CONTENT, FormGrid.LAST, List.of()));
		}
		return grid.beside(row, block.title(), (first) -> {
			int next = first;
			for (GlossaryBlock.Term term : block.terms()) {
				grid.sheet().cell(next, FormGrid.CONTENT, EXPLANATION - 1, term.term(), CellStyle.TEXT.withBold(true));
				grid.sheet().cell(next, EXPLANATION, FormGrid.LAST, term.definition(), CellStyle.TEXT);
				next++;
			}
			return next;
		});
	}

}
