package jp.kyodo.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.PictureAnchor;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One printable A4 form on a grid of columns. Rows and columns count from 0; ranges of
 * columns include both ends. A row becomes as high as its longest text needs.
 */
public final class XlsxFormSheet {

	static final String FONT = "BIZ UDPGothic";

	static final int DEFAULT_SIZE = 9;

	/** Higher rows than this are not possible in a spreadsheet (409 points). */
	private static final double HIGHEST_ROW = 400;

	/** So high are the rows over which a long text is spread, so that pages can break. */
	private static final double PIECE_HEIGHT = 100;

	/** A row that nothing makes higher. */
	private static final double LOWEST_ROW = 12;

	private static final double LEADING = 1.6;

	private static final double PADDING = 4;

	private static final int LONGEST_PIECE = 8_000;

	private final Worksheet sheet;

	private final double[] columnWidths;

	private final SortedMap<Integer, Double> rowHeights = new TreeMap<>();

	private final List<Area> areas = new ArrayList<>();

	private Set<String> leftOut = Set.of();

	XlsxFormSheet(Worksheet sheet, double[] columnWidths) {
		this.sheet = sheet;
		this.columnWidths = columnWidths.clone();
		for (int column = 0; column < columnWidths.length; column++) {
			sheet.width(column, columnWidths[column]);
		}
	}

	void setUpPage(String header) {
		this.sheet.paperSize(PaperSize.A4_PAPER);
		this.sheet.pageOrientation("portrait");
		this.sheet.setFitToPage(true);
		this.sheet.fitToWidth((short) 1);
		this.sheet.fitToHeight((short) 0);
		this.sheet.leftMargin(0.5f);
		this.sheet.rightMargin(0.5f);
		this.sheet.topMargin(0.7f);
		this.sheet.bottomMargin(0.6f);
		this.sheet.headerMargin(0.3f);
		this.sheet.footerMargin(0.3f);
		this.sheet.header(headerText(header), Position.LEFT, FONT, 8);
		this.sheet.header("&P / &N", Position.RIGHT, FONT, 8);
		this.sheet.hideGridLines();
	}

	/**
	 * Leaves cells empty in which one of these texts would stand, as on a form that is
	 * filled in by hand.
	 */
	public void leaveOut(Set<String> texts) {
		this.leftOut = Set.copyOf(texts);
	}

	/**
	 * Repeats rows at the head of every printed page.
	 */
	public void repeatRows(int first, int last) {
		this.sheet.repeatRows(first, last);
	}

	/**
	 * Gives a row a height of its own instead of that which its texts need.
	 * @param points at most 400
	 */
	public void rowHeight(int row, double points) {
		this.rowHeights.put(row, Math.min(points, HIGHEST_ROW));
	}

	/**
	 * Writes a text into one row, across one or more columns.
	 */
	public void cell(int row, int from, int to, @Nullable String text, CellStyle style) {
		if (text != null) {
			String stored = stored(text);
			this.sheet.value(row, from, stored);
			atLeast(row, heightOf(stored, from, to, style));
		}
		frame(row, from, row, to, style);
	}

	/**
	 * Writes a text across rows and columns, as for a heading beside several rows. Where
	 * these rows together are too low for it, the last one becomes higher.
	 */
	public void area(int top, int bottom, int from, int to, @Nullable String text, CellStyle style) {
		if (text != null) {
			String stored = stored(text);
			this.sheet.value(top, from, stored);
			this.areas.add(new Area(top, bottom, heightOf(stored, from, to, style)));
		}
		frame(top, from, bottom, to, style);
	}

	private String stored(String text) {
		return this.leftOut.contains(text) ? "" : XlsxText.storable(text);
	}

	/**
	 * Puts a picture (PNG or JPEG) over the cells from one on, in pixels of the screen.
	 * It makes no room for itself.
	 */
	public void picture(int row, int column, byte[] content, int width, int height, String name) {
		this.sheet.addImage(PictureAnchor.oneCellAnchor(row, column, width, height), content, XlsxText.storable(name),
				true);
	}

	/**
	 * Writes a text that leads to another worksheet of the same workbook.
	 * @param sheetName the other worksheet’s name, as given when it is begun
	 */
	public void link(int row, int from, int to, String text, String sheetName, CellStyle style) {
		cell(row, from, to, text, style);
		this.sheet.hyperlink(row, from, HyperLink.internal("'" + sheetName + "'!A1", XlsxText.storable(text)));
	}

	/**
	 * Draws a thin line around a range of cells that were written without a frame each.
	 */
	public void outline(int top, int bottom, int from, int to) {
		for (int row = top; row <= bottom; row++) {
			for (int column = from; column <= to; column++) {
				if (row == top || row == bottom || column == from || column == to) {
					outlineCell(row, column, row == top, row == bottom, column == from, column == to);
				}
			}
		}
	}

	private void outlineCell(int row, int column, boolean atTop, boolean atBottom, boolean atLeft, boolean atRight) {
		StyleSetter setter = this.sheet.style(row, column);
		if (atTop) {
			setter.borderStyle(BorderSide.TOP, BorderStyle.THIN);
		}
		if (atBottom) {
			setter.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
		}
		if (atLeft) {
			setter.borderStyle(BorderSide.LEFT, BorderStyle.THIN);
		}
		if (atRight) {
			setter.borderStyle(BorderSide.RIGHT, BorderStyle.THIN);
		}
		setter.set();
	}

	/**
	 * Writes a number into one row, across one or more columns; where it is missing the
	 * cell stays empty.
	 */
	public void number(int row, int from, int to, @Nullable Number value, CellStyle style) {
		if (value != null) {
			this.sheet.value(row, from, value);
		}
		atLeast(row, heightOf("", from, to, style));
		frame(row, from, row, to, style);
	}

	/**
	 * Writes a text of any length: across so many rows that it can be read and printed
	 * whole.
	 * @return the first row behind it
	 */
	public int block(int row, int from, int to, String text, CellStyle style) {
		int next = row;
		String rest = text;
		while (rest.length() > LONGEST_PIECE) {
			int end = rest.lastIndexOf('\n', LONGEST_PIECE);
			int cut = (end > 0) ? end : rest.offsetByCodePoints(0, LONGEST_PIECE / 2);
			next = piece(next, from, to, rest.substring(0, cut), style);
			rest = rest.substring(cut).stripLeading();
		}
		return piece(next, from, to, rest, style);
	}

	void finish() throws IOException {
		this.areas.forEach(this::makeRoom);
		this.rowHeights.forEach(this.sheet::rowHeight);
		this.sheet.finish();
	}

	private void makeRoom(Area area) {
		double height = 0;
		for (int row = area.top(); row <= area.bottom(); row++) {
			height += this.rowHeights.getOrDefault(row, LOWEST_ROW);
		}
		if (height < area.height()) {
			double last = this.rowHeights.getOrDefault(area.bottom(), LOWEST_ROW);
			atLeast(area.bottom(), last + area.height() - height);
		}
	}

	private int piece(int row, int from, int to, String text, CellStyle style) {
		double height = heightOf(text, from, to, style);
		if (height <= PIECE_HEIGHT) {
			cell(row, from, to, text, style);
			return row + 1;
		}
		int rows = (int) Math.ceil(height / PIECE_HEIGHT);
		area(row, row + rows - 1, from, to, text, style);
		for (int index = row; index < row + rows; index++) {
			atLeast(index, height / rows);
		}
		return row + rows;
	}

	private void atLeast(int row, double height) {
		this.rowHeights.merge(row, Math.min(height, HIGHEST_ROW), Math::max);
	}

	private double heightOf(String text, int from, int to, CellStyle style) {
		double width = 0;
		for (int column = from; column <= to; column++) {
			width += (column < this.columnWidths.length) ? this.columnWidths[column] : Worksheet.DEFAULT_COL_WIDTH;
		}
		double room = Math.max(2, (width - 1) * DEFAULT_SIZE / style.size());
		long lines = text.lines().mapToLong((line) -> Math.max(1, (long) Math.ceil(TextWidth.of(line) / room))).sum();
		return Math.max(1, lines) * style.size() * LEADING + PADDING;
	}

	private void frame(int top, int left, int bottom, int right, CellStyle style) {
		Range range = this.sheet.range(top, left, bottom, right);
		StyleSetter setter = range.style();
		setter.fontName(FONT);
		setter.fontSize(style.size());
		setter.horizontalAlignment(style.horizontal().word());
		setter.verticalAlignment(style.vertical().word());
		setter.wrapText(true);
		if (style.bold()) {
			setter.bold();
		}
		if (style.border()) {
			setter.borderStyle(BorderStyle.THIN);
		}
		if (style.fill() != null) {
			setter.fillColor(style.fill());
		}
		if (style.numberFormat() != null) {
			setter.format(style.numberFormat());
		}
		if (top != bottom || left != right) {
			setter.merge();
		}
		setter.set();
	}

	/**
	 * Doubles the sign that begins a code in headers; a digit behind it would be read as
	 * a font size.
	 */
	private static String headerText(String header) {
		String text = XlsxText.storable(header).replace("&", "&&");
		return (!text.isEmpty() && Character.isDigit(text.charAt(0))) ? " " + text : text;
	}

	/**
	 * A text across several rows and how high it needs them to be together.
	 */
	private record Area(int top, int bottom, double height) {

	}

}
