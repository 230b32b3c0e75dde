package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.http.MediaType;

/**
 * Writes a dataset as a workbook with one table: a header row, then the records; values
 * only, no formulas, no merged cells, no colours (L1-10 to L1-13, L2-06).
 */
public final class XlsxDatasetWriter implements DatasetWriter {

	static final MediaType TYPE = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int ROWS_IN_MEMORY = 500;

	/** Longer texts hardly repeat, so that collecting them would only fill the memory. */
	private static final int LONGEST_SHARED_TEXT = 60;

	@Override
	public MediaType mediaType() {
		return TYPE;
	}

	@Override
	public String extension() {
		return "xlsx";
	}

	@Override
	public void write(Dataset dataset, OutputStream out) throws IOException {
		List<Column> columns = dataset.columns();
		try (Workbook workbook = new Workbook(new Unclosed(out), "Kyodo", null)) {
			Worksheet sheet = workbook.newWorksheet(sheetName(dataset.name()));
			for (int index = 0; index < columns.size(); index++) {
				sheet.value(0, index, columns.get(index).name());
			}
			dataset.forEachRow(new Rows(sheet, columns));
			sheet.finish();
		}
	}

	private static String sheetName(String name) {
		return (name.length() > XlsxForm.LONGEST_SHEET_NAME) ? name.substring(0, XlsxForm.LONGEST_SHEET_NAME) : name;
	}

	/**
	 * Writes record after record and hands finished ones on, so that memory holds few.
	 */
	private static final class Rows implements Consumer<Object[]> {

		private final Worksheet sheet;

		private final List<Column> columns;

		private int row = 1;

		Rows(Worksheet sheet, List<Column> columns) {
			this.sheet = sheet;
			this.columns = columns;
		}

		@Override
		public void accept(Object[] values) {
			for (int index = 0; index < this.columns.size(); index++) {
				Object value = values[index];
				if (value != null) {
					write(index, value);
				}
			}
			this.row++;
			if (this.row % ROWS_IN_MEMORY == 0) {
				flush();
			}
		}

		private void write(int column, Object value) {
			if (value instanceof Number number) {
				this.sheet.value(this.row, column, number);
			}
			else if (value instanceof Boolean truth) {
				this.sheet.value(this.row, column, truth);
			}
			else if (value instanceof LocalDate day) {
				this.sheet.value(this.row, column, day);
				this.sheet.style(this.row, column).format("yyyy-mm-dd").set();
			}
			else {
				writeText(column, XlsxText.storable(CellText.text(value)));
			}
		}

		private void writeText(int column, String text) {
			if (text.length() > LONGEST_SHARED_TEXT) {
				this.sheet.inlineString(this.row, column, text);
			}
			else if (!text.isEmpty()) {
				this.sheet.value(this.row, column, text);
			}
		}

		private void flush() {
			try {
				this.sheet.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
