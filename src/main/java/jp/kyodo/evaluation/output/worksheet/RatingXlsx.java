package jp.kyodo.evaluation.output.worksheet;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SuggestedRating;
import jp.kyodo.evaluation.document.TextList;
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
		TextList reason = block.commonReason();
		return grid.beside(row, block.title(), (first) -> {
			int next = (block.axes().size() == 1 && reason != null)
					? writeStrip(block.axes().get(0), reason, grid, first) : writeAxes(block, grid, first);
			return (block.suggestion() != null) ? writeSuggestion(block.suggestion(), grid, next) : next;
		});
	}

	/** What the indicators suggest, and why another rating was given. */
	private int writeSuggestion(SuggestedRating suggestion, FormGrid grid, int row) {
		grid.sheet()
			.cell(row, FormGrid.CONTENT, FormGrid.LAST, this.texts.of("evaluation-outcome.suggestion.title"),
					REASON_HEADING);
		List<String> lines = new ArrayList<>(List.of(suggestion.sentence()));
		if (suggestion.note() != null) {
			lines.add(suggestion.note());
		}
		if (suggestion.reason() != null) {
			lines.add(this.texts.of("evaluation-outcome.suggestion.reason.of", suggestion.reason()));
		}
		return grid.lines(row + 1, FormGrid.CONTENT, FormGrid.LAST, lines);
	}

	/** One axis: its years in a strip, the reason beside them. */
	private int writeStrip(RatingBlock.Axis axis, TextList reason, FormGrid grid, int first) {
		grid.sheet().cell(first, REASON, FormGrid.LAST, reason.title(), REASON_HEADING);
		int next = grid.texts(first + 1, REASON, FormGrid.LAST, reason);
		writeYears(axis.years(), grid, first);
		writeSigns(axis.years(), grid, FormGrid.CONTENT, first + 1, next - 1);
		return next;
	}

	/**
	 * Several axes: a row for each, what its rating means and its reason at the right.
	 */
	private int writeAxes(RatingBlock block, FormGrid grid, int first) {
		int next = first;
		for (RatingBlock.Axis axis : block.axes()) {
			grid.sheet().cell(next, FormGrid.CONTENT, REASON - 1, axis.title(), REASON_HEADING);
			grid.sheet().cell(next, REASON, FormGrid.LAST, meaning(axis), FormGrid.CENTERED);
			int top = next + 1;
			next = (axis.reason() != null) ? grid.texts(top, REASON, FormGrid.LAST, axis.reason()) : top + 1;
			if (axis.reason() == null) {
				grid.sheet().cell(top, REASON, FormGrid.LAST, "", FormGrid.CENTERED);
			}
			writeSigns(axis.years(), grid, FormGrid.CONTENT, top, next - 1);
		}
		if (block.commonReason() == null) {
			return next;
		}
		grid.sheet().cell(next, FormGrid.CONTENT, FormGrid.LAST, block.commonReason().title(), REASON_HEADING);
		return grid.texts(next + 1, FormGrid.CONTENT, FormGrid.LAST, block.commonReason());
	}

	/** What the newest rating of an axis means. */
	private String meaning(RatingBlock.Axis axis) {
		return axis.years()
			.stream()
			.filter((year) -> year.code() != null)
			.reduce((earlier, later) -> later)
			.map((year) -> this.texts.of("evaluation-form.rating.meaning", String.valueOf(year.year().value()),
					year.sign(), year.label()))
			.orElseGet(() -> this.texts.of("evaluation.sheet.not-rated"));
	}

	private static void writeYears(List<RatingBlock.YearRating> years, FormGrid grid, int row) {
		for (int index = 0; index < years.size(); index++) {
			int from = FormGrid.start(FormGrid.CONTENT, REASON - 1, index, years.size());
			int to = FormGrid.start(FormGrid.CONTENT, REASON - 1, index + 1, years.size()) - 1;
			grid.sheet().cell(row, from, to, String.valueOf(years.get(index).year().value()), YEAR);
		}
	}

	private void writeSigns(List<RatingBlock.YearRating> years, FormGrid grid, int first, int top, int bottom) {
		for (int index = 0; index < years.size(); index++) {
			int from = FormGrid.start(first, REASON - 1, index, years.size());
			int to = FormGrid.start(first, REASON - 1, index + 1, years.size()) - 1;
			String sign = years.get(index).sign().isEmpty() ? this.texts.of("evaluation.sheet.no-value")
					: years.get(index).sign();
			if (top == bottom) {
				grid.sheet().cell(top, from, to, sign, SIGN);
			}
			else {
				grid.sheet().area(top, bottom, from, to, sign, SIGN);
			}
		}
	}

}
