package jp.kyodo.evaluation.output.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.evaluation.document.ListStyle;
import jp.kyodo.evaluation.document.TargetsBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;

import org.springframework.stereotype.Component;

/**
 * The programs with their targets: a target of several years is one merged cell below
 * them; the year's result follows each program.
 */
@Component
class TargetsXlsx implements XlsxBlock<TargetsBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	/** The first column of how things stood. */
	private static final int STATE = 8;

	/** The first column of the years. */
	private static final int YEARS = 15;

	private final SheetTexts texts;

	TargetsXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<TargetsBlock> blockType() {
		return TargetsBlock.class;
	}

	@Override
	public int write(TargetsBlock block, FormGrid grid, int row) {
		int next = grid.bar(row, block.title(), "");
		if (block.programs().isEmpty()) {
			return grid.nothing(next);
		}
		next = writeHeadings(block, grid, next);
		for (TargetsBlock.Program program : block.programs()) {
			next = writeTargets(block, program, grid, next);
			next = writeResult(block, program, grid, next);
		}
		return next;
	}

	private int writeHeadings(TargetsBlock block, FormGrid grid, int row) {
		grid.sheet().area(row, row + 1, 0, STATE - 1, block.headings().program(), LABEL);
		grid.sheet().area(row, row + 1, STATE, YEARS - 1, block.headings().currentState(), LABEL);
		grid.sheet().cell(row, YEARS, FormGrid.LAST, block.headings().targets(), LABEL);
		for (int column = 0; column < block.columns().size(); column++) {
			TargetsBlock.YearColumn year = block.columns().get(column);
			String label = this.texts.year(year.year());
			grid.sheet()
				.cell(row + 1, start(column, block), start(column + 1, block) - 1,
						year.onward() ? this.texts.of("evaluation.targets.onward", label) : label, LABEL);
		}
		return row + 2;
	}

	private int writeTargets(TargetsBlock block, TargetsBlock.Program program, FormGrid grid, int top) {
		List<TargetsBlock.Row> rows = block.rows(program);
		for (int index = 0; index < rows.size(); index++) {
			for (TargetsBlock.Cell cell : rows.get(index).cells()) {
				grid.sheet()
					.cell(top + index, start(cell.from(), block), start(cell.to() + 1, block) - 1, text(cell),
							CellStyle.TEXT);
			}
		}
		int bottom = top + rows.size() - 1;
		area(grid, top, bottom, 0, STATE - 1, name(program), CellStyle.TEXT);
		area(grid, top, bottom, STATE, YEARS - 1, bullets(program.currentState().stream()), CellStyle.TEXT);
		return bottom + 1;
	}

	private int writeResult(TargetsBlock block, TargetsBlock.Program program, FormGrid grid, int top) {
		if (program.repeated()) {
			grid.sheet().cell(top, 0, YEARS - 1, block.resultTitle(), LABEL);
			grid.sheet().cell(top, YEARS, FormGrid.LAST, this.texts.of("evaluation.program.elsewhere"), CellStyle.TEXT);
			return top + 1;
		}
		int next = grid.lines(top, YEARS, FormGrid.LAST, ListStyle.BULLETS.marked(program.result()));
		if (!program.changes().isEmpty()) {
			List<String> lines = new ArrayList<>();
			lines.add(this.texts.of("evaluation.targets.changes", block.changesTitle()));
			program.changes().forEach((change) -> lines.add(FormGrid.BULLET + change));
			next = grid.lines(next, YEARS, FormGrid.LAST, lines);
		}
		boolean graded = block.gradeTitle() != null;
		area(grid, top, next - 1, 0, (graded ? STATE : YEARS) - 1, block.resultTitle(), LABEL);
		if (graded) {
			String sign = program.sign().isEmpty() ? this.texts.of("evaluation.sheet.no-value") : program.sign();
			area(grid, top, next - 1, STATE, YEARS - 1, block.gradeTitle() + "\n" + sign, FormGrid.CENTERED);
		}
		return next;
	}

	private static void area(FormGrid grid, int top, int bottom, int from, int to, String text, CellStyle style) {
		if (top == bottom) {
			grid.sheet().cell(top, from, to, text, style);
		}
		else {
			grid.sheet().area(top, bottom, from, to, text, style);
		}
	}

	private static int start(int column, TargetsBlock block) {
		return FormGrid.start(YEARS, FormGrid.LAST, column, block.columns().size());
	}

	private String name(TargetsBlock.Program program) {
		String name = program.inCharge().isEmpty() ? program.name()
				: this.texts.of("evaluation.targets.in-charge", program.name(), program.inCharge());
		String marked = program.repeated() ? name + this.texts.of("evaluation.program.repeated.mark") : name;
		return program.explanation().isEmpty() ? marked : marked + "\n" + program.explanation();
	}

	private static String text(TargetsBlock.Cell cell) {
		return cell.targets()
			.stream()
			.flatMap((target) -> Stream.concat(Stream.of(FormGrid.BULLET + target.text()),
					target.numberedItems().stream()))
			.collect(Collectors.joining("\n"));
	}

	private static String bullets(Stream<String> texts) {
		return texts.map((text) -> FormGrid.BULLET + text).collect(Collectors.joining("\n"));
	}

}
