package jp.kyodo.project.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.kyodo.intake.UnreadableCell;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;

/**
 * Where our columns stand in one file: finds the cells of a row and says of a cell what
 * is wrong with it.
 */
final class FileColumns {

	private static final int LONGEST_SHOWN = 60;

	private final ImportMapping mapping;

	private final ExchangeTexts texts;

	private final Map<ExchangeColumn, List<Integer>> places = new EnumMap<>(ExchangeColumn.class);

	FileColumns(ImportMapping mapping, ExchangeTexts texts) {
		this.mapping = mapping;
		this.texts = texts;
		for (ExchangeColumn column : ExchangeColumn.values()) {
			List<Integer> of = mapping.placesOf(column);
			if (!of.isEmpty()) {
				this.places.put(column, of);
			}
		}
	}

	boolean has(ExchangeColumn column) {
		return this.places.containsKey(column);
	}

	/**
	 * The places of a column, from 0; none if the file does not have it.
	 */
	List<Integer> places(ExchangeColumn column) {
		return this.places.getOrDefault(column, List.of());
	}

	ColumnUse use(int place) {
		return this.mapping.uses().get(place);
	}

	/**
	 * The text of a cell without blanks around it; empty if its content is lost.
	 */
	String at(ReadRow row, int place) {
		List<String> cells = row.cells();
		return (place < cells.size() && !row.isUnreadable(place)) ? CellValues.stripped(cells.get(place)) : "";
	}

	/**
	 * The cell of a column; several columns of one kind are put together.
	 */
	String text(ReadRow row, ExchangeColumn column) {
		List<Integer> of = places(column);
		if (of.size() == 1) {
			return at(row, of.get(0));
		}
		List<String> parts = of.stream().map((place) -> at(row, place)).filter((part) -> !part.isEmpty()).toList();
		return String.join("\n", parts);
	}

	/**
	 * What stands in the first cell that is read as a column of ours.
	 */
	String first(ReadRow row, ExchangeColumn column) {
		return places(column).stream()
			.map((place) -> at(row, place))
			.filter((cell) -> !cell.isEmpty())
			.findFirst()
			.orElse("");
	}

	/**
	 * What the column is called in the file, or by us if the file has none.
	 */
	String heading(ExchangeColumn column) {
		List<Integer> of = places(column);
		return of.isEmpty() ? this.texts.heading(column) : this.mapping.headings().get(of.get(0));
	}

	/**
	 * What a column is called in the file.
	 */
	String heading(int place) {
		return this.mapping.headings().get(place);
	}

	/**
	 * Says what is wrong with a column of a row.
	 * @param value what stands there
	 * @param key message that tells the cause and what to write instead
	 */
	void problem(ReadRow row, ExchangeColumn column, String value, String key, Object... arguments) {
		tell(row, column, value, this.texts.text(key, arguments));
	}

	/**
	 * Says what is wrong with a cell.
	 */
	void problemAt(ReadRow row, int place, String value, String key, Object... arguments) {
		tell(row, place, value, this.texts.text(key, arguments));
	}

	/**
	 * Says what is wrong with a column of a row in a sentence that is ready.
	 */
	void tell(ReadRow row, ExchangeColumn column, String value, String text) {
		List<Integer> of = places(column);
		if (of.isEmpty()) {
			row.problems().add(new RowProblem("", this.texts.heading(column), shortened(value), text));
		}
		else {
			tell(row, of.get(0), value, text);
		}
	}

	/**
	 * Says of the cells that are read and whose content is lost why it is. Nothing else
	 * is said about them.
	 * @param of only the cells of these columns
	 */
	void tellUnreadable(ReadRow row, Predicate<ExchangeColumn> of) {
		for (UnreadableCell cell : row.unreadable()) {
			int place = cell.column();
			ExchangeColumn column = (place < this.mapping.uses().size()) ? use(place).column() : null;
			if (column != null && of.test(column)) {
				String text = this.texts.text(cell.messageKey(), cell.arguments().toArray());
				row.problems().add(problem(row, place, row.cells().get(place), text));
			}
		}
	}

	private void tell(ReadRow row, int place, String value, String text) {
		if (!row.isUnreadable(place)) {
			row.problems().add(problem(row, place, value, text));
		}
	}

	private RowProblem problem(ReadRow row, int place, String value, String text) {
		return new RowProblem(columnName(place) + row.number(), this.mapping.headings().get(place), shortened(value),
				text);
	}

	private static String shortened(String value) {
		int length = value.codePointCount(0, value.length());
		return (length > LONGEST_SHOWN) ? value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…" : value;
	}

	/**
	 * The letters of a column, as spreadsheets have them.
	 * @param place from 0
	 */
	static String columnName(int place) {
		StringBuilder name = new StringBuilder();
		for (int rest = place + 1; rest > 0; rest = (rest - 1) / 26) {
			name.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return name.toString();
	}

}
