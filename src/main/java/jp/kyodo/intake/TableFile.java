package jp.kyodo.intake;

import java.util.List;

/**
 * A file with tables that was found harmless as far as its outside tells; the rest shows
 * while it is read.
 */
public interface TableFile extends AutoCloseable {

	Format format();

	/**
	 * Returns the encoding as people call it: {@code UTF-8}, {@code UTF-8 BOM},
	 * {@code UTF-16}, {@code CP932}, {@code EUC-JP} or {@code ISO-2022-JP}; of a workbook
	 * {@code XLSX}.
	 */
	String encoding();

	/**
	 * Returns the names of the visible worksheets; a CSV has one, called after the file.
	 */
	List<String> sheets();

	/**
	 * Passes on the rows of a worksheet one after the other, never all at once. Rows
	 * without any content are left out, but keep their number. A cell that cannot be read
	 * is passed on with its row. May be called again.
	 * @param sheet place in {@link #sheets()}, from 0
	 * @throws RefusedFileException where the file itself cannot be read on; rows before
	 * it have been passed on
	 */
	void read(int sheet, RowSink sink);

	@Override
	void close();

	/**
	 * What kind of file it is.
	 */
	enum Format {

		CSV, XLSX

	}

	/**
	 * Takes rows.
	 */
	@FunctionalInterface
	interface RowSink {

		/**
		 * Takes one row.
		 * @return false if no further row is wanted
		 */
		boolean row(TableRow row);

	}

}
