package jp.kyodo.intake;

import java.util.List;
import java.util.Set;

/**
 * One row of a table as it stands in the file, every cell as text.
 *
 * @param number the row's number as a spreadsheet shows it, from 1
 * @param cells its cells from column A on, without the empty ones at the end; nothing is
 * trimmed, line breaks are {@code \n}, the apostrophe of
 * {@link jp.kyodo.text.CsvCell#neutralise} is taken away
 * @param unreadable the cells among them whose content is lost; their text tells so, so
 * that a file to which the row is copied is refused for the same reason
 * @param continued the columns, from 0, of cells that are merged with the one above and
 * have its text
 * @param hidden whether people do not see it, because of a filter for example
 */
public record TableRow(int number, List<String> cells, List<UnreadableCell> unreadable, Set<Integer> continued,
		boolean hidden) {

	public TableRow {
		cells = List.copyOf(cells);
		unreadable = List.copyOf(unreadable);
		continued = Set.copyOf(continued);
	}

	/**
	 * A row without merged cells.
	 */
	public TableRow(int number, List<String> cells, List<UnreadableCell> unreadable) {
		this(number, cells, unreadable, Set.of(), false);
	}

	/**
	 * A row of which every cell can be read.
	 */
	public TableRow(int number, List<String> cells) {
		this(number, cells, List.of());
	}

	/**
	 * Returns the text of a cell; it is empty where the row has none.
	 * @param column counted from 0
	 */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

	/**
	 * Whether the content of a cell is lost.
	 * @param column counted from 0
	 */
	public boolean isUnreadable(int column) {
		return this.unreadable.stream().anyMatch((cell) -> cell.column() == column);
	}

}
