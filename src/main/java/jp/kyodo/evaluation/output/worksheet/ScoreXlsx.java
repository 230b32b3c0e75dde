package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.ScoreBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A computed grade: what gives points, the sum, the grade, and how it comes about.
 */
@Component
class ScoreXlsx implements XlsxBlock<ScoreBlock> {

	private static final int ANSWER = 18;

	private static final int POINTS = 28;

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false).withHorizontal(Horizontal.LEFT);

	private final SheetTexts texts;

	ScoreXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<ScoreBlock> blockType() {
		return ScoreBlock.class;
	}

	@Override
	public int write(ScoreBlock block, FormGrid grid, int row) {
		return grid.beside(row, block.title(), (first) -> {
			int next = first;
			for (ScoreBlock.Part part : block.parts()) {
				line(grid, next, part.title(), part.answer(), points(part.points(), part.most()));
				next++;
			}
			line(grid, next, this.texts.of("evaluation-form.score.total"), "", points(block.points(), block.most()));
			line(grid, next + 1, block.scaleName(), (block.grade() != null) ? block.grade().label() : "",
					(block.grade() != null) ? block.grade().sign() : this.texts.of("evaluation.sheet.no-value"));
			grid.sheet().cell(next + 2, FormGrid.CONTENT, FormGrid.LAST, block.sentence(), CellStyle.TEXT);
			next += 3;
			if (block.reason().parts().isEmpty()) {
				return next;
			}
			grid.sheet().cell(next, FormGrid.CONTENT, FormGrid.LAST, block.reason().title(), LABEL);
			return grid.texts(next + 1, FormGrid.CONTENT, FormGrid.LAST, block.reason());
		});
	}

	private String points(@Nullable Integer points, int most) {
		return (points == null) ? this.texts.of("evaluation.sheet.no-value")
				: this.texts.of("evaluation-form.score.of", String.valueOf(points), String.valueOf(most));
	}

	private static void line(FormGrid grid, int row, String label, String answer, String points) {
		grid.sheet().cell(row, FormGrid.CONTENT, ANSWER - 1, label, LABEL);
		grid.sheet().cell(row, ANSWER, POINTS - 1, answer, CellStyle.TEXT);
		grid.sheet().cell(row, POINTS, FormGrid.LAST, points, FormGrid.CENTERED);
	}

}
