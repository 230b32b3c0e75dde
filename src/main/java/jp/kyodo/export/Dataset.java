package jp.kyodo.export;

import java.util.List;
import java.util.function.Consumer;

/**
 * One table of open data in long form: a record per observation, every record complete by
 * itself. A module offers what it has by implementing this; all formats come from it.
 */
public interface Dataset {

	/**
	 * Returns the name by which addresses and files call it: lower-case ASCII.
	 */
	String name();

	/**
	 * Returns the columns in their order.
	 */
	List<Column> columns();

	/**
	 * Passes the records one by one; they need not fit into memory together.
	 * @param sink takes one value per column: {@code null} for what is unknown,
	 * {@link String}, {@link Number}, {@link Boolean}, {@link java.time.LocalDate} or
	 * {@link java.time.Instant}, as the column's type says. The array may be reused after
	 * the call.
	 */
	void forEachRow(Consumer<Object[]> sink);

	/**
	 * Makes a dataset of its parts.
	 * @param rows passes the records to the sink that it is given, each time anew
	 */
	static Dataset of(String name, List<Column> columns, Consumer<Consumer<Object[]>> rows) {
		return new Dataset() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public List<Column> columns() {
				return columns;
			}

			@Override
			public void forEachRow(Consumer<Object[]> sink) {
				rows.accept(sink);
			}
		};
	}

}
