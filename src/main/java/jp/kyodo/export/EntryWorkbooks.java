package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes workbooks that people fill in and send back: a table with choices, a sheet that
 * tells how to fill it in, and one with the codes. The table is the first sheet.
 */
@Component
public class EntryWorkbooks {

	/** Choices are offered in rows below the filled ones too, down to this row. */
	private static final int LAST_ENTRY_ROW = 20_049;

	private static final int ROWS_IN_MEMORY = 500;

	/** Longer texts hardly repeat, so that collecting them would only fill the memory. */
	private static final int LONGEST_SHARED_TEXT = 60;

	private static final double CODE_WIDTH = 28;

	private static final double HINT_WIDTH = 80;

	private static final String HEADING = "# ";

	private static final String HEADER_FILL = "EEEEEE";

	private final MessageSource messages;

	public EntryWorkbooks(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Writes a workbook.
	 * @param out stays open
	 */
	public void write(EntryTable table, OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(new Unclosed(out), "Kyodo", null)) {
			workbook.setGlobalDefaultFont(XlsxFormSheet.FONT, XlsxFormSheet.DEFAULT_SIZE + 1);
			Worksheet entry = workbook.newWorksheet(XlsxForm.sheetName(table.name()));
			Worksheet instructions = workbook.newWorksheet(text("export.entry.instructions"));
			if (table.columns().stream().anyMatch((column) -> !column.choices().isEmpty())) {
				addChoices(entry, workbook.newWorksheet(text("export.entry.codes")), table.columns());
			}
			writeEntry(entry, table);
			writeInstructions(instructions, table);
		}
	}

	/**
	 * Writes the codes into columns, two for each column with choices, and lets the table
	 * offer them.
	 */
	private void addChoices(Worksheet entry, Worksheet codes, List<EntryColumn> columns) {
		codes.freezePane(0, 1);
		int at = 0;
		for (int index = 0; index < columns.size(); index++) {
			EntryColumn column = columns.get(index);
			if (column.choices().isEmpty()) {
				continue;
			}
			heading(codes, 0, at, column.header());
			heading(codes, 0, at + 1, text("export.entry.meaning"));
			codes.width(at, CODE_WIDTH);
			codes.width(at + 1, CODE_WIDTH);
			int row = 1;
			for (EntryColumn.Choice choice : column.choices()) {
				cell(codes, row, at, choice.value());
				cell(codes, row, at + 1, choice.description());
				row++;
			}
			style(codes.range(1, at, row - 1, at + 1), EntryColumn.Kind.TEXT);
			offer(entry.range(1, index, LAST_ENTRY_ROW, index), codes.range(1, at, row - 1, at), column);
			at += 2;
		}
	}

	private void offer(Range cells, Range choices, EntryColumn column) {
		ListDataValidation list = cells.validateWithList(choices).allowBlank(true);
		if (column.several()) {
			list.showErrorMessage(false);
		}
		else {
			list.showErrorMessage(true)
				.errorStyle(DataValidationErrorStyle.STOP)
				.errorTitle(text("export.entry.unknown.title"))
				.error(text("export.entry.unknown"));
		}
	}

	private static void writeEntry(Worksheet sheet, EntryTable table) throws IOException {
		List<EntryColumn> columns = table.columns();
		sheet.freezePane(0, 1);
		for (int index = 0; index < columns.size(); index++) {
			EntryColumn column = columns.get(index);
			sheet.width(index, column.width());
			if (column.kind().format() != null) {
				sheet.style(index).format(column.kind().format()).set();
			}
			heading(sheet, 0, index, column.header());
		}
		int[] row = { 1, 1 };
		table.rows().forEach((values) -> {
			for (int index = 0; index < columns.size(); index++) {
				cell(sheet, row[0], index, values[index]);
			}
			if (++row[0] % ROWS_IN_MEMORY == 0) {
				style(sheet, row[1], row[0] - 1, columns);
				row[1] = row[0];
				flush(sheet);
			}
		});
		style(sheet, row[1], row[0] - 1, columns);
		sheet.finish();
	}

	// One cell after the other would take ten times as long.
	private static void style(Worksheet sheet, int first, int last, List<EntryColumn> columns) {
		for (int index = 0; index < columns.size() && first <= last; index++) {
			style(sheet.range(first, index, last, index), columns.get(index).kind());
		}
	}

	static void style(Range range, EntryColumn.Kind kind) {
		StyleSetter style = range.style().verticalAlignment("top").wrapText(true);
		if (kind.format() != null) {
			style.format(kind.format());
		}
		style.set();
	}

	private void writeInstructions(Worksheet sheet, EntryTable table) {
		sheet.width(0, CODE_WIDTH);
		sheet.width(1, HINT_WIDTH);
		int row = 0;
		for (String line : table.instructions()) {
			boolean heading = line.startsWith(HEADING);
			sheet.value(row, 0, XlsxText.storable(heading ? line.substring(HEADING.length()) : line));
			if (heading) {
				sheet.style(row, 0).bold().set();
			}
			row++;
		}
		row++;
		heading(sheet, row, 0, text("export.entry.column"));
		heading(sheet, row, 1, text("export.entry.hint"));
		for (EntryColumn column : table.columns()) {
			row++;
			sheet.value(row, 0, XlsxText.storable(column.header()));
			sheet.value(row, 1, XlsxText.storable(column.hint()));
			sheet.range(row, 0, row, 1).style().wrapText(true).verticalAlignment("top").set();
		}
	}

	static void heading(Worksheet sheet, int row, int column, String text) {
		sheet.value(row, column, XlsxText.storable(text));
		sheet.style(row, column)
			.bold()
			.fillColor(HEADER_FILL)
			.wrapText(true)
			.verticalAlignment("top")
			.borderStyle(BorderStyle.THIN)
			.format(EntryColumn.Kind.TEXT.format())
			.set();
	}

	static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
		if (value instanceof Number number) {
			sheet.value(row, column, number);
		}
		else if (value instanceof LocalDate day) {
			sheet.value(row, column, day);
		}
		else if (value != null) {
			String text = XlsxText.storable(value.toString());
			if (text.length() > LONGEST_SHARED_TEXT) {
				sheet.inlineString(row, column, text);
			}
			else if (!text.isEmpty()) {
				sheet.value(row, column, text);
			}
		}
	}

	static void flush(Worksheet sheet) {
		try {
			sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
