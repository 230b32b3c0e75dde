package jp.kyodo.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A workbook whose worksheets are printable A4 forms. One worksheet is in memory at a
 * time: opening the next finishes the one before.
 */
public final class XlsxForm implements Closeable {

	/** The type by which a browser knows the format. */
	public static final MediaType MEDIA_TYPE = XlsxDatasetWriter.TYPE;

	static final int LONGEST_SHEET_NAME = 31;

	private static final Pattern UNWANTED_IN_NAME = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cc}\\p{Cf}']");

	private final Workbook workbook;

	private final Set<String> names = new HashSet<>();

	private @Nullable XlsxFormSheet open;

	/**
	 * Begins a workbook.
	 * @param out stays open
	 */
	public XlsxForm(OutputStream out) {
		this.workbook = new Workbook(new Unclosed(out), "Kyodo", null);
		this.workbook.setGlobalDefaultFont(XlsxFormSheet.FONT, XlsxFormSheet.DEFAULT_SIZE);
	}

	/**
	 * Begins the next worksheet.
	 * @param name shortened and freed of what a worksheet's name may not hold; made
	 * unique
	 * @param header what stands at the head of every printed page, such as code and name
	 * @param columnWidths widths of the grid's columns, in digits of 9 points
	 */
	public XlsxFormSheet sheet(String name, String header, double... columnWidths) throws IOException {
		finishOpenSheet();
		XlsxFormSheet sheet = new XlsxFormSheet(this.workbook.newWorksheet(uniqueName(name)), columnWidths);
		sheet.setUpPage(header);
		this.open = sheet;
		return sheet;
	}

	@Override
	public void close() throws IOException {
		finishOpenSheet();
		this.workbook.close();
	}

	/**
	 * Returns a name that a worksheet may have.
	 */
	static String sheetName(String wanted) {
		String clean = UNWANTED_IN_NAME.matcher(wanted).replaceAll(" ").replaceAll("\\s+", " ").strip();
		return shortened(clean.isEmpty() ? "1" : clean, LONGEST_SHEET_NAME);
	}

	private void finishOpenSheet() throws IOException {
		if (this.open != null) {
			this.open.finish();
			this.open = null;
		}
	}

	private String uniqueName(String wanted) {
		String base = sheetName(wanted);
		String name = base;
		for (int number = 2; !this.names.add(name.toLowerCase(Locale.ROOT)); number++) {
			String suffix = " (" + number + ")";
			name = shortened(base, LONGEST_SHEET_NAME - suffix.length()) + suffix;
		}
		return name;
	}

	private static String shortened(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
		return text.substring(0, end).strip();
	}

}
