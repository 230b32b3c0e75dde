package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The head of a sheet: which policy issue it is about and where it stands in the plan.
 *
 * @param rows the fields as the form arranges them
 */
public record HeaderBlock(String key, String title, List<List<Field>> rows) implements SheetBlock, SearchableText {

	/** The fields of the plan's nodes are called level1, level2 and so on. */
	private static final String LEVEL = "level";

	public HeaderBlock {
		rows = rows.stream().map(List::copyOf).toList();
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.rows.stream().flatMap(List::stream).flatMap((field) -> field.values().stream());
	}

	@Override
	public List<Field> nodes() {
		return this.rows.stream().flatMap(List::stream).filter((field) -> field.name().startsWith(LEVEL)).toList();
	}

	/**
	 * One labelled field.
	 *
	 * @param name stable name of the field for open data
	 * @param label the label as printed
	 * @param code the code that goes with the value, or an empty string
	 * @param values the values; none is possible
	 */
	public record Field(String name, String label, String code, List<String> values) {

		public Field {
			values = List.copyOf(values);
		}

	}

}
