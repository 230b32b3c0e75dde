package jp.kyodo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a worksheet that are merged over several rows. The sheet names them behind
 * its rows, so they are looked for before the rows are read.
 *
 * @param merges those over more than one row, in the order of their first rows
 */
record MergedCells(List<Merge> merges) {

	static final MergedCells NONE = new MergedCells(List.of());

	private static final int MOST = 50_000;

	private static final int PIECE = 1 << 16;

	/** More than so many characters need not stand between the beginning and the end. */
	private static final int LONGEST = 4 << 20;

	private static final Pattern BEGINNING = Pattern.compile("<(?:\\w{1,20}:)?mergeCells[\\s>]");

	private static final Pattern END = Pattern.compile("</(?:\\w{1,20}:)?mergeCells>");

	private static final Pattern RANGE = Pattern
		.compile("mergeCell\\s[^>]{0,200}?ref=[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})[\"']");

	/**
	 * Looks for them in the XML of a worksheet.
	 */
	static MergedCells find(InputStream sheet) throws IOException {
		String text = "";
		boolean begun = false;
		for (byte[] piece = sheet.readNBytes(PIECE); piece.length > 0; piece = sheet.readNBytes(PIECE)) {
			text += new String(piece, StandardCharsets.ISO_8859_1);
			if (!begun) {
				Matcher beginning = BEGINNING.matcher(text);
				begun = text.contains("mergeCells") && beginning.find();
				text = text.substring(begun ? beginning.start() : Math.max(0, text.length() - 40));
			}
			if (begun && (END.matcher(text).find() || text.length() > LONGEST)) {
				break;
			}
		}
		return begun ? new MergedCells(ranges(text)) : NONE;
	}

	private static List<Merge> ranges(String text) {
		List<Merge> merges = new ArrayList<>();
		Matcher range = RANGE.matcher(text);
		while (range.find() && merges.size() < MOST) {
			int first = Integer.parseInt(range.group(2));
			int last = Integer.parseInt(range.group(3));
			if (last > first) {
				merges.add(new Merge(CellName.columnOf(range.group(1) + first), first, last));
			}
		}
		merges.sort(Comparator.comparingInt(Merge::firstRow));
		return merges;
	}

	/**
	 * Cells that are merged.
	 *
	 * @param column the first of their columns, from 0: there stands their text
	 * @param firstRow number of the first row
	 * @param lastRow number of the last row
	 */
	record Merge(int column, int firstRow, int lastRow) {

	}

}
