package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.ProgramsBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Vertical;

import org.springframework.stereotype.Component;

/**
 * The programs with what they achieved, in as many columns as the form has on paper.
 */
@Component
class ProgramsXlsx implements XlsxBlock<ProgramsBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	private static final CellStyle NAME = CellStyle.TEXT.withVertical(Vertical.CENTER);

	private final SheetTexts texts;

	ProgramsXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<ProgramsBlock> blockType() {
		return ProgramsBlock.class;
	}

	@Override
	public int write(ProgramsBlock block, FormGrid grid, int row) {
		int heading = grid.bar(row, block.title(), "");
		if (block.programs().isEmpty()) {
			return grid.nothing(heading);
		}
		int columns = Math.max(1, block.columns());
		int rows = (block.programs().size() + columns - 1) / columns;
		for (int column = 0; column < columns; column++) {
			pair(grid, heading, column, columns, this.texts.of("evaluation.program.name"), LABEL,
					block.achievementTitle(), LABEL);
		}
		for (int index = 0; index < rows * columns; index++) {
			int target = heading + 1 + index / columns;
			if (index < block.programs().size()) {
				ProgramsBlock.Program program = block.programs().get(index);
				pair(grid, target, index % columns, columns, name(program), NAME, sign(program), FormGrid.CENTERED);
			}
			else {
				pair(grid, target, index % columns, columns, "", NAME, "", FormGrid.CENTERED);
			}
		}
		return heading + 1 + rows;
	}

	private static void pair(FormGrid grid, int row, int column, int columns, String name, CellStyle nameStyle,
			String sign, CellStyle signStyle) {
		int from = FormGrid.start(0, FormGrid.LAST, column, columns);
		int to = FormGrid.start(0, FormGrid.LAST, column + 1, columns) - 1;
		int split = FormGrid.start(from, to, 2, 3);
		grid.sheet().cell(row, from, split - 1, name, nameStyle);
		grid.sheet().cell(row, split, to, sign, signStyle);
	}

	private String name(ProgramsBlock.Program program) {
		return program.repeated() ? program.name() + this.texts.of("evaluation.program.repeated.mark") : program.name();
	}

	private String sign(ProgramsBlock.Program program) {
		return program.sign().isEmpty() ? this.texts.of("evaluation.sheet.no-value") : program.sign();
	}

}
