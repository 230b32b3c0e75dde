package jp.kyodo.intake;

import java.io.IOException;
import java.io.Reader;

/**
 * Looks for a cell of a CSV that is longer than any may be. Line breaks in quotation
 * marks count as part of a cell only where the mark is closed on the same line, so that
 * one that is never closed is not taken for a long cell.
 */
final class LongestCell {

	private final char separator;

	private boolean opened;

	private boolean quoted;

	private int column;

	private int length;

	LongestCell(char separator) {
		this.separator = separator;
	}

	/**
	 * Looks in one row.
	 * @param row number of the row, from 1
	 * @param longest characters that a cell may have
	 * @return the column of the cell from 0, or -1 if the row has none
	 */
	int find(Reader reader, int row, int longest) throws IOException {
		int rows = 1;
		char before = 0;
		char[] characters = new char[1 << 13];
		for (int read = reader.read(characters); read >= 0; read = reader.read(characters)) {
			for (int index = 0; index < read; index++) {
				char character = characters[index];
				boolean lineBreak = character == '\n' || character == '\r';
				if (rows == row && this.quoted && lineBreak) {
					return -1;
				}
				if (!this.quoted && lineBreak) {
					rows += (character == '\n' && before == '\r') ? 0 : 1;
					beginCell(0);
				}
				else {
					take(character);
				}
				if (rows > row) {
					return -1;
				}
				if (rows == row && this.length > longest) {
					return this.column;
				}
				before = character;
			}
		}
		return -1;
	}

	private void take(char character) {
		if (character == this.separator && !this.quoted) {
			beginCell(this.column + 1);
			return;
		}
		// a mark within a cell that does not begin with one is a character like others
		if (character == '"' && (this.opened || this.length == 0)) {
			this.opened = true;
			this.quoted = !this.quoted;
		}
		this.length++;
	}

	private void beginCell(int place) {
		this.column = place;
		this.length = 0;
		this.opened = false;
	}

}
