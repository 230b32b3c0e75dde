package jp.kyodo.intake;

/**
 * Where a cell stands, as spreadsheets write it: B12.
 */
final class CellName {

	static final int LAST_COLUMN = 16_383;

	static final int LAST_ROW = 1_048_576;

	private static final int LETTERS = 26;

	private CellName() {
	}

	/**
	 * Returns the letters of a column.
	 * @param column counted from 0
	 */
	static String column(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
			letters.append((char) ('A' + rest % LETTERS));
		}
		return letters.reverse().toString();
	}

	/**
	 * Reads the column of a cell's name, counted from 0.
	 * @throws RefusedFileException if it names no cell that a spreadsheet has
	 */
	static int columnOf(String name) {
		int column = 0;
		int index = 0;
		while (index < name.length() && name.charAt(index) >= 'A' && name.charAt(index) <= 'Z') {
			column = column * LETTERS + name.charAt(index) - 'A' + 1;
			index++;
			if (column > LAST_COLUMN + 1) {
				throw RefusedFileException.damaged();
			}
		}
		if (column == 0 || index == name.length()) {
			throw RefusedFileException.damaged();
		}
		return column - 1;
	}

	/**
	 * Reads the number of a row, from 1.
	 * @throws RefusedFileException if a spreadsheet has no such row
	 */
	static int row(String number) {
		int row = PartXml.number(number);
		if (row < 1 || row > LAST_ROW) {
			throw RefusedFileException.damaged();
		}
		return row;
	}

}
