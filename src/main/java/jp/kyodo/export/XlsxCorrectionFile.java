package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with what is wrong in it; every cell is a text, so that codes stay as they
 * are. A filter at the headings finds the rows with errors.
 */
final class XlsxCorrectionFile extends CorrectionFile {

	private static final int ROWS_IN_MEMORY = 500;

	private static final double WIDTH = 18;

	private static final double ERROR_WIDTH = 60;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int row;

	private int unstyled;

	private int columns;

	XlsxCorrectionFile(OutputStream out, String sheetName, String errorHeader) {
		super(errorHeader);
		this.workbook = new Workbook(new Unclosed(out), "Kyodo", null);
		this.workbook.setGlobalDefaultFont(XlsxFormSheet.FONT, XlsxFormSheet.DEFAULT_SIZE + 1);
		this.sheet = this.workbook.newWorksheet(XlsxForm.sheetName(sheetName));
	}

	@Override
	void write(List<String> cells, boolean headings) {
		for (int column = 0; column < cells.size(); column++) {
			if (headings) {
				EntryWorkbooks.heading(this.sheet, this.row, column, cells.get(column));
				this.sheet.style(column).format(EntryColumn.Kind.TEXT.format()).set();
				this.sheet.width(column, (column == cells.size() - 1) ? ERROR_WIDTH : WIDTH);
			}
			else {
				EntryWorkbooks.cell(this.sheet, this.row, column, cells.get(column));
			}
		}
		if (headings) {
			this.sheet.freezePane(0, this.row + 1);
			this.sheet.setAutoFilter(this.row, 0, cells.size() - 1);
		}
		else {
			this.columns = Math.max(this.columns, cells.size());
		}
		this.row++;
		if (headings || this.row - this.unstyled == ROWS_IN_MEMORY) {
			styleRows(headings ? this.row - 2 : this.row - 1);
			EntryWorkbooks.flush(this.sheet);
		}
	}

	/**
	 * Gives the rows that have no style yet that of texts.
	 * @param last the last of them; a row of headings behind it has its own
	 */
	private void styleRows(int last) {
		if (last >= this.unstyled && this.columns > 0) {
			EntryWorkbooks.style(this.sheet.range(this.unstyled, 0, last, this.columns - 1), EntryColumn.Kind.TEXT);
		}
		this.unstyled = this.row;
	}

	@Override
	public void close() throws IOException {
		styleRows(this.row - 1);
		this.sheet.finish();
		this.workbook.close();
	}

}
