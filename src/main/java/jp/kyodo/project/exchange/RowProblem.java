package jp.kyodo.project.exchange;

import java.util.Comparator;

/**
 * What is wrong with a cell of a file, so that one knows what to write instead.
 *
 * @param place the cell as one finds it in a spreadsheet, such as G12; empty if the row
 * as a whole is meant
 * @param heading heading of its column in the file; empty if the file has none
 * @param value what stands there, shortened
 * @param text cause and what to write instead
 */
public record RowProblem(String place, String heading, String value, String text) {

	/** As they stand in the row, those that concern the whole of it last. */
	static final Comparator<RowProblem> BY_COLUMN = Comparator
		.comparing((RowProblem problem) -> problem.place().isEmpty())
		.thenComparing((problem) -> problem.place().length())
		.thenComparing(RowProblem::place);

}
