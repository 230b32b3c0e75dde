package jp.kyodo.evaluation.output.worksheet;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

import jp.kyodo.evaluation.document.TextList;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;
import jp.kyodo.export.CellStyle.Vertical;
import jp.kyodo.export.XlsxFormSheet;
import org.jspecify.annotations.Nullable;

/**
 * The grid on which the A4 form stands: headings in a column on the left, what they are
 * about on the right, or a heading above a table of the whole width.
 */
public final class FormGrid {

	/** So many narrow columns, so that any table can be fitted in. */
	public static final int COLUMNS = 36;

	/** The columns of a heading on the left are those before this one. */
	public static final int CONTENT = 6;

	public static final int LAST = COLUMNS - 1;

	/** Text without a frame of its own. */
	public static final CellStyle PLAIN = CellStyle.TEXT.withBorder(false);

	/** A short text in the middle of its cell, such as a year or a unit. */
	public static final CellStyle CENTERED = CellStyle.TEXT.withHorizontal(Horizontal.CENTER)
		.withVertical(Vertical.CENTER);

	static final double COLUMN_WIDTH = 2.8;

	private static final CellStyle SIDE_HEADING = CellStyle.HEADING.withHorizontal(Horizontal.LEFT);

	private static final CellStyle NOTE_ON_BAR = CellStyle.NOTE.withHorizontal(Horizontal.RIGHT)
		.withVertical(Vertical.CENTER)
		.withBorder(true)
		.withFill(CellStyle.HEADING.fill());

	/** Up to this length a bullet stands in one row, which no page break divides. */
	private static final int ONE_ROW = 900;

	/** How a missing number is printed: never as zero. */
	private static final String MISSING = "－";

	private final XlsxFormSheet sheet;

	private final String nothing;

	private int room = 1;

	FormGrid(XlsxFormSheet sheet, String nothing) {
		this.sheet = sheet;
		this.nothing = nothing;
	}

	/**
	 * Gives texts that are empty so many lines to write in.
	 */
	void room(int lines) {
		this.room = Math.max(1, lines);
	}

	public XlsxFormSheet sheet() {
		return this.sheet;
	}

	/**
	 * The first column of a part where columns are divided into equal parts; the part
	 * ends before the first column of the next.
	 */
	public static int start(int from, int to, int part, int parts) {
		return from + (to - from + 1) * part / parts;
	}

	/**
	 * A heading across the whole width, with a note at its right.
	 * @return the row below
	 */
	public int bar(int row, String title, String note) {
		int split = note.isEmpty() ? COLUMNS : COLUMNS / 2;
		this.sheet.cell(row, 0, split - 1, title, SIDE_HEADING);
		if (!note.isEmpty()) {
			this.sheet.cell(row, split, LAST, note, NOTE_ON_BAR);
		}
		return row + 1;
	}

	/**
	 * A heading on the left of what is written from {@link #CONTENT} on.
	 * @param content writes from the row that it is given and returns the row behind
	 * @return the row behind
	 */
	public int beside(int row, String title, IntUnaryOperator content) {
		int next = content.applyAsInt(row);
		if (next == row + 1) {
			this.sheet.cell(row, 0, CONTENT - 1, title, SIDE_HEADING);
		}
		else {
			this.sheet.area(row, next - 1, 0, CONTENT - 1, title, SIDE_HEADING);
		}
		return next;
	}

	/**
	 * The parts of a text within one frame, each with its mark.
	 * @return the row behind
	 */
	public int texts(int row, int from, int to, TextList text) {
		return lines(row, from, to, text.marked());
	}

	/**
	 * Lines of text within one frame; where there is none, a word that says so.
	 * @return the row behind
	 */
	public int lines(int row, int from, int to, List<String> lines) {
		int next = row;
		for (String line : lines.isEmpty() ? Collections.nCopies(this.room, this.nothing) : lines) {
			if (line.length() <= ONE_ROW) {
				this.sheet.cell(next, from, to, line, PLAIN);
				next++;
			}
			else {
				next = this.sheet.block(next, from, to, line, PLAIN);
			}
		}
		this.sheet.outline(row, next - 1, from, to);
		return next;
	}

	/**
	 * The word that says that there is nothing, across the whole width.
	 * @return the row below
	 */
	public int nothing(int row) {
		this.sheet.cell(row, 0, LAST, this.nothing, CellStyle.TEXT);
		return row + 1;
	}

	/**
	 * A number as a number, or a dash where it is missing.
	 * @param decimals how many decimal places are shown
	 */
	public void number(int row, int from, int to, @Nullable BigDecimal value, int decimals) {
		CellStyle style = CellStyle.NUMBER.withNumberFormat(format(decimals));
		if (value != null) {
			this.sheet.number(row, from, to, value, style);
		}
		else {
			this.sheet.cell(row, from, to, MISSING, style);
		}
	}

	/** Negative numbers carry △, as on the other outputs. */
	private static String format(int decimals) {
		String digits = (decimals > 0) ? "#,##0." + "0".repeat(decimals) : "#,##0";
		return digits + ";\"△\"" + digits;
	}

}
