package jp.kyodo.export;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A table that people fill in, with what is known of it already.
 *
 * @param name name of the worksheet
 * @param columns its columns in their order
 * @param instructions paragraphs for the sheet of instructions; a line that begins with
 * {@code # } is a heading
 * @param rows what stands in it already
 */
public record EntryTable(String name, List<EntryColumn> columns, List<String> instructions, Rows rows) {

	public EntryTable {
		columns = List.copyOf(columns);
		instructions = List.copyOf(instructions);
	}

	/**
	 * Rows that need not fit into memory together.
	 */
	@FunctionalInterface
	public interface Rows {

		/**
		 * Passes the rows one by one.
		 * @param sink takes one value for each column: {@code null}, {@link String},
		 * {@link Number} or {@link java.time.LocalDate}. The array may be reused after
		 * the call.
		 */
		void forEach(Consumer<@Nullable Object[]> sink);

	}

}
