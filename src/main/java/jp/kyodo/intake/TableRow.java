package jp.kyodo.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
 * @param struck the columns, from 0, of cells with a content that are struck through
 */
public record TableRow(int number, List<String> cells, List<UnreadableCell> unreadable, Set<Integer> continued,
		boolean hidden, Set<Integer> struck) {

	/** The number that a row has in its list is often left when the rest is struck. */
	private static final Pattern SERIAL = Pattern.compile("[0-9０-９]{1,4}");

	public TableRow {
		struck = Set.copyOf(struck);
		cells = List.copyOf(cells);
		unreadable = List.copyOf(unreadable);
		continued = Set.copyOf(continued);
	}

	/**
	 * A row without merged cells.
	 */
	public TableRow(int number, List<String> cells, List<UnreadableCell> unreadable) {
		this(number, cells, unreadable, Set.of(), false, Set.of());
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
	 * Whether the row is struck through: each of its cells with a content, but for a
	 * number that it may have in its list.
	 */
	public boolean isStruckOut() {
		return !this.struck.isEmpty() && IntStream.range(0, this.cells.size())
			.filter((column) -> !this.cells.get(column).isBlank() && !this.continued.contains(column))
			.allMatch((column) -> this.struck.contains(column)
					|| SERIAL.matcher(this.cells.get(column).strip()).matches());
	}

	/**
	 * The names of the cells that are struck through, such as B3.
	 */
	public List<String> struckNames() {
		return this.struck.stream().sorted().map((column) -> CellName.column(column) + this.number).toList();
	}

	/**
	 * Whether the content of a cell is lost.
	 * @param column counted from 0
	 */
	public boolean isUnreadable(int column) {
		return this.unreadable.stream().anyMatch((cell) -> cell.column() == column);
	}

}
