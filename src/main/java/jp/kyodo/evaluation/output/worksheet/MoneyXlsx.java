package jp.kyodo.evaluation.output.worksheet;

import java.util.List;

import jp.kyodo.evaluation.document.MoneyBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;
import jp.kyodo.fiscal.Yen;

import org.springframework.stereotype.Component;

/**
 * The money in 千円: years and kinds of amount across, the total and its parts down.
 */
@Component
class MoneyXlsx implements XlsxBlock<MoneyBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	private static final CellStyle ROW_LABEL = LABEL.withHorizontal(Horizontal.LEFT);

	private final SheetTexts texts;

	MoneyXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<MoneyBlock> blockType() {
		return MoneyBlock.class;
	}

	@Override
	public int write(MoneyBlock block, FormGrid grid, int row) {
		int heading = grid.bar(row, block.title(), this.texts.of("evaluation.money.unit.note"));
		int columns = block.years().stream().mapToInt((year) -> year.kinds().size()).sum();
		grid.sheet().area(heading, heading + 1, 0, FormGrid.CONTENT - 1, this.texts.of("evaluation.table.year"), LABEL);
		int column = 0;
		for (MoneyBlock.Year year : block.years()) {
			int first = column;
			for (MoneyBlock.Kind kind : year.kinds()) {
				grid.sheet().cell(heading + 1, start(column, columns), end(column, columns), kind.label(), LABEL);
				column++;
			}
			if (column > first) {
				grid.sheet().cell(heading, start(first, columns), end(column - 1, columns), year.label(), LABEL);
			}
		}
		int next = heading + 2;
		for (MoneyBlock.Row line : block.rows()) {
			grid.sheet().cell(next, 0, FormGrid.CONTENT - 1, line.label(), ROW_LABEL);
			writeAmounts(line.cells(), grid, next);
			next++;
		}
		return next;
	}

	private static void writeAmounts(List<MoneyBlock.Cell> cells, FormGrid grid, int row) {
		for (int index = 0; index < cells.size(); index++) {
			Long yen = cells.get(index).yen();
			grid.number(row, start(index, cells.size()), end(index, cells.size()),
					(yen != null) ? new Yen(yen).exactThousands() : null, 0);
		}
	}

	private static int start(int column, int columns) {
		return FormGrid.start(FormGrid.CONTENT, FormGrid.LAST, column, columns);
	}

	private static int end(int column, int columns) {
		return start(column + 1, columns) - 1;
	}

}
