package jp.kyodo.intake;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.intake.TableFile.RowSink;
import jp.kyodo.text.CsvCell;

/**
 * Collects the cells of one row, watches the limits and passes rows with a content on.
 */
final class RowGate {

	private final TableLimits limits;

	private final RowSink sink;

	private final List<String> cells = new ArrayList<>();

	private int number;

	private int rows;

	private long characters;

	RowGate(TableLimits limits, RowSink sink) {
		this.limits = limits;
		this.sink = sink;
	}

	void begin(int rowNumber) {
		this.number = rowNumber;
		this.cells.clear();
	}

	int number() {
		return this.number;
	}

	/**
	 * Puts a text into a cell of the row that was begun. The apostrophe by which our own
	 * CSV keeps a text from being run is taken away again.
	 * @param column counted from 0
	 */
	void cell(int column, String text) {
		if (text.isEmpty()) {
			return;
		}
		if (column >= this.limits.columns()) {
			throw new RefusedFileException("intake.refused.columns", this.number, this.limits.columns(),
					CellName.column(this.limits.columns() - 1));
		}
		if (text.length() > this.limits.cellLength()) {
			throw new RefusedFileException("intake.refused.cell-length", this.number, CellName.column(column),
					this.limits.cellLength());
		}
		this.characters += text.length();
		if (this.characters > this.limits.unpackedBytes()) {
			throw RefusedFileException.swollen();
		}
		while (this.cells.size() <= column) {
			this.cells.add("");
		}
		this.cells.set(column, CsvCell.restore(text));
	}

	/**
	 * Passes the row on, if it has a content.
	 * @return false if no further row is wanted
	 */
	boolean end() {
		if (this.cells.stream().allMatch(String::isBlank)) {
			return true;
		}
		if (++this.rows > this.limits.rows()) {
			throw new RefusedFileException("intake.refused.rows", this.limits.rows(), this.number);
		}
		return this.sink.row(new TableRow(this.number, this.cells));
	}

}
