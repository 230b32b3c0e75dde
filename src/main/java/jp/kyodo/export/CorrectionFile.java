package jp.kyodo.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that is given back row by row with what is wrong in it. A column with the
 * errors of an earlier time is replaced.
 */
public abstract class CorrectionFile implements Closeable {

	private final String errorHeader;

	private int columns;

	private int earlier = -1;

	CorrectionFile(String errorHeader) {
		this.errorHeader = errorHeader;
	}

	/**
	 * Writes a row above the headings, as it was sent.
	 */
	public void preamble(List<String> cells) throws IOException {
		write(cells, false);
	}

	/**
	 * Writes the row of headings; comes before the first {@link #row}.
	 */
	public void headings(List<String> headers) throws IOException {
		this.earlier = headers.stream().map(String::strip).toList().indexOf(this.errorHeader);
		List<String> own = withoutEarlier(headers);
		this.columns = own.size();
		own.add(this.errorHeader);
		write(own, true);
	}

	/**
	 * Writes a row.
	 * @param cells as they were sent
	 * @param errors what to correct; empty where nothing is wrong
	 */
	public void row(List<String> cells, List<String> errors) throws IOException {
		List<String> own = withoutEarlier(cells);
		while (own.size() < this.columns) {
			own.add("");
		}
		// Cells right of the last heading belong to no column.
		List<String> row = new ArrayList<>(own.subList(0, this.columns));
		row.add(String.join("\n", errors));
		write(row, false);
	}

	abstract void write(List<String> cells, boolean headings) throws IOException;

	private List<String> withoutEarlier(List<String> cells) {
		List<String> own = new ArrayList<>(cells);
		if (this.earlier >= 0 && this.earlier < own.size()) {
			own.remove(this.earlier);
		}
		return own;
	}

}
