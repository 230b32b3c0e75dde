package jp.kyodo.evaluation.output.worksheet;

import java.util.List;

import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;

import org.springframework.stereotype.Component;

/**
 * The ratings of the plan’s years in a strip, with the reason beside it.
 */
@Component
class RatingXlsx implements XlsxBlock<RatingBlock> {

	private static final int LARGE = 14;

	private static final CellStyle YEAR = CellStyle.HEADING.withBold(false);

	private static final CellStyle SIGN = FormGrid.CENTERED.withSize(LARGE).withBold(true);

	private static final CellStyle REASON_HEADING = CellStyle.HEADING.withHorizontal(Horizontal.LEFT);

	/** The column from which the reason is written. */
	private static final int REASON = 15;

	private final SheetTexts texts;

	RatingXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<RatingBlock> blockType() {
		return RatingBlock.class;
	}

	@Override
	public int write(RatingBlock block, FormGrid grid, int row) {
		return grid.beside(row, block.title(), (first) -> {
			grid.sheet().cell(first, REASON, FormGrid.LAST, block.reasonTitle(), REASON_HEADING);
			int next = grid.bullets(first + 1, REASON, FormGrid.LAST, block.reason());
			writeYears(block.years(), grid, first, next - 1);
			return next;
		});
	}

	private void writeYears(List<RatingBlock.YearRating> years, FormGrid grid, int top, int bottom) {
		for (int index = 0; index < years.size(); index++) {
			int from = FormGrid.start(FormGrid.CONTENT, REASON - 1, index, years.size());
			int to = FormGrid.start(FormGrid.CONTENT, REASON - 1, index + 1, years.size()) - 1;
			RatingBlock.YearRating rating = years.get(index);
			String sign = rating.sign().isEmpty() ? this.texts.of("evaluation.sheet.no-value") : rating.sign();
			grid.sheet().cell(top, from, to, String.valueOf(rating.year().value()), YEAR);
			grid.sheet().area(top + 1, bottom, from, to, sign, SIGN);
		}
	}

}
