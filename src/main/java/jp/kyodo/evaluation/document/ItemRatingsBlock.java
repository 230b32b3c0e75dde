package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table of items, each rated on one or several axes.
 *
 * @param itemTitle what the items are called
 * @param axes the axes that every item is rated on
 * @param columns further columns of text
 * @param items the items in order
 */
public record ItemRatingsBlock(String key, String title, String itemTitle, List<Axis> axes, List<Column> columns,
		List<Item> items) implements SheetBlock, SearchableText {

	public ItemRatingsBlock {
		axes = List.copyOf(axes);
		columns = List.copyOf(columns);
		items = List.copyOf(items);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.items.stream()
			.flatMap((item) -> Stream.concat(Stream.of(item.name()), item.texts().stream().flatMap(List::stream)));
	}

	/**
	 * What an item is rated by.
	 */
	public record Axis(String key, String title, String scaleCode) {

	}

	/**
	 * A column of text.
	 */
	public record Column(String key, String title) {

	}

	/**
	 * One item.
	 *
	 * @param code code of the program or of the item in the form
	 * @param ratings its ratings in the order of the axes
	 * @param texts its texts in the order of the columns, each as lines
	 */
	public record Item(String code, String name, List<Rating> ratings, List<List<String>> texts) {

		public Item {
			ratings = List.copyOf(ratings);
			texts = List.copyOf(texts);
		}

	}

	/**
	 * A grade on one axis.
	 *
	 * @param code the grade, or {@code null} where there is none
	 * @param sign what is printed; empty where there is none
	 * @param label what it means in words; empty where there is none
	 */
	public record Rating(@Nullable String code, String sign, String label) {

	}

}
