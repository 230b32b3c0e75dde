package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.FiguresBlock;
import jp.kyodo.evaluation.document.FiguresBlock.Place;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;

import org.springframework.stereotype.Component;

/**
 * The numbers of the sheet: rows with their unit, a column for each of the form's.
 */
@Component
class FiguresXlsx implements XlsxBlock<FiguresBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	private static final CellStyle ROW_LABEL = LABEL.withHorizontal(Horizontal.LEFT);

	private static final int UNIT = 11;

	private static final int FIRST_COLUMN = 14;

	private final SheetTexts texts;

	FiguresXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<FiguresBlock> blockType() {
		return FiguresBlock.class;
	}

	@Override
	public int write(FiguresBlock block, FormGrid grid, int row) {
		int next = grid.bar(row, block.title(), "");
		int columns = block.columns().size();
		grid.sheet().cell(next, 0, UNIT - 1, this.texts.of("evaluation-form.figures.item"), LABEL);
		grid.sheet().cell(next, UNIT, FIRST_COLUMN - 1, this.texts.of("evaluation.indicator.column.UNIT"), LABEL);
		for (int index = 0; index < columns; index++) {
			grid.sheet()
				.cell(next, start(index, columns), end(index, columns), block.columns().get(index).title(), LABEL);
		}
		for (FiguresBlock.Row line : block.rows()) {
			next++;
			grid.sheet().cell(next, 0, UNIT - 1, title(line), ROW_LABEL.withBold(line.place() == Place.TOTAL));
			grid.sheet().cell(next, UNIT, FIRST_COLUMN - 1, line.unit(), FormGrid.CENTERED);
			for (int index = 0; index < columns; index++) {
				grid.number(next, start(index, columns), end(index, columns), line.cells().get(index).value(),
						line.decimals());
			}
			if (line.missing() != null) {
				next++;
				grid.sheet().cell(next, 0, FormGrid.LAST, remark(line), CellStyle.NOTE.withBorder(true));
			}
		}
		return next + 1;
	}

	private String title(FiguresBlock.Row line) {
		return (line.place() == Place.PART) ? this.texts.of("evaluation-form.figures.part", line.title())
				: line.title();
	}

	private String remark(FiguresBlock.Row line) {
		return this.texts.of("evaluation-output.labelled",
				this.texts.of("evaluation-form.figures.label.missing", line.title()), String.valueOf(line.missing()));
	}

	private static int start(int column, int columns) {
		return FormGrid.start(FIRST_COLUMN, FormGrid.LAST, column, columns);
	}

	private static int end(int column, int columns) {
		return start(column + 1, columns) - 1;
	}

}
