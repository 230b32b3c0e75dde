package jp.kyodo.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jp.kyodo.intake.TableFile.RowSink;
import jp.kyodo.text.CsvCell;

/**
 * Collects the cells of one row, watches the limits and passes rows with a content on.
 */
final class RowGate {

	/**
	 * A line break within a paragraph, and a page break, as word processors have them.
	 */
	private static final Pattern SOFT_BREAK = Pattern.compile("[\\x0B\\f]");

	private final TableLimits limits;

	private final RowSink sink;

	private final MergeFill fill;

	private final List<String> cells = new ArrayList<>();

	private final List<UnreadableCell> unreadable = new ArrayList<>();

	private int number;

	private final Set<Integer> struck = new HashSet<>();

	private boolean hidden;

	private boolean striking;

	private int rows;

	private long characters;

	RowGate(TableLimits limits, RowSink sink) {
		this(limits, sink, MergedCells.NONE);
	}

	RowGate(TableLimits limits, RowSink sink, MergedCells merged) {
		this.limits = limits;
		this.sink = sink;
		this.fill = new MergeFill(merged);
	}

	void begin(int rowNumber) {
		begin(rowNumber, false);
	}

	void begin(int rowNumber, boolean isHidden) {
		this.number = rowNumber;
		this.hidden = isHidden;
		this.cells.clear();
		this.unreadable.clear();
		this.struck.clear();
		this.striking = false;
	}

	/**
	 * Says whether the cells that come next are struck through.
	 */
	void strike(boolean isStruck) {
		this.striking = isStruck;
	}

	/**
	 * Puts a text into a cell of the row that was begun. The apostrophe by which our own
	 * CSV keeps a text from being run is taken away again.
	 * @param column counted from 0
	 */
	void cell(int column, String text) {
		LostMark mark = LostMark.of(text);
		if (text.length() > this.limits.cellLength()) {
			lost(column, LostMark.LENGTH, text);
		}
		else if (text.indexOf('\0') >= 0) {
			lost(column, LostMark.ZERO, text.replace('\0', ' '));
		}
		else if (mark != null) {
			unreadable(column, text, mark.messageKey(), arguments(mark, mark.rest(text)));
		}
		else if (LostValue.isError(text)) {
			unreadable(column, text, "intake.cell.error-value", text.strip());
		}
		else if (LostValue.isTooNarrow(text)) {
			unreadable(column, text, "intake.cell.narrow", text);
		}
		else if (!text.isEmpty()) {
			put(column, SOFT_BREAK.matcher(text).find() ? SOFT_BREAK.matcher(text).replaceAll("\n") : text);
		}
	}

	/**
	 * Notes that the content of a cell of the row that was begun is lost, and marks the
	 * cell so that this is known of it wherever it is copied to.
	 * @param column counted from 0
	 * @param text what is left of the content
	 */
	void lost(int column, LostMark mark, String text) {
		unreadable(column, mark.with(text, this.limits.cellLength()), mark.messageKey(), arguments(mark, text));
	}

	private Object[] arguments(LostMark mark, String text) {
		return switch (mark) {
			case LENGTH -> new Object[] { this.limits.cellLength() };
			case ERROR -> new Object[] { text };
			default -> new Object[0];
		};
	}

	/**
	 * Notes that a cell of the row that was begun cannot be read, which its text tells.
	 * @param column counted from 0
	 * @param text what stands there instead of its content
	 * @param messageKey why, and what to do
	 */
	void unreadable(int column, String text, String messageKey, Object... arguments) {
		put(column, text);
		this.unreadable.add(new UnreadableCell(column, messageKey, List.of(arguments)));
	}

	private void put(int column, String text) {
		if (column >= this.limits.columns()) {
			throw new RefusedFileException("intake.refused.columns", this.number, this.limits.columns(),
					CellName.column(this.limits.columns() - 1));
		}
		this.characters += text.length();
		if (this.characters > this.limits.unpackedBytes()) {
			throw RefusedFileException.swollen();
		}
		while (this.cells.size() <= column) {
			this.cells.add("");
		}
		this.cells.set(column, CsvCell.restore(text));
		if (this.striking && !text.isBlank()) {
			this.struck.add(column);
		}
	}

	/**
	 * Passes the row on, if it has a content.
	 * @return false if no further row is wanted
	 */
	boolean end() {
		if (this.unreadable.isEmpty() && this.cells.stream().allMatch(String::isBlank)) {
			return true;
		}
		if (++this.rows > this.limits.rows()) {
			throw new RefusedFileException("intake.refused.rows", this.limits.rows(), this.number);
		}
		Set<Integer> continued = this.fill.complete(this.number, this.cells, this.unreadable);
		return this.sink
			.row(new TableRow(this.number, this.cells, this.unreadable, continued, this.hidden, this.struck));
	}

}
