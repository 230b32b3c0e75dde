package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableRow;
import jp.kyodo.intake.UnreadableCell;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import org.jspecify.annotations.Nullable;

/**
 * Makes one row for each project of what stands below the headings of a list that was
 * made for the eye: 〃 and merged cells say what stands above, further lines of a project
 * belong to it, the heading of a department holds for the rows below, and headings on
 * every page, sums, notes and rows that are struck through are no projects.
 */
final class ListRows implements TableFile.RowSink {

	private static final int LONGEST_DITTO = 8;

	private static final Pattern DITTO = Pattern.compile("[〃″”“\"々仝]{1,2}|同上|同じ|上に同じ|同左|同　上");

	private final ImportMapping mapping;

	private final boolean ofSurvey;

	private final Sink sink;

	private final ListRemarks remarks;

	private List<String> above = List.of();

	/** The cells of the row above whose content is lost. */
	private List<UnreadableCell> lostAbove = List.of();

	private String department = "";

	private @Nullable PendingProject pending;

	ListRows(ImportMapping mapping, boolean ofSurvey, Sink sink) {
		this.mapping = mapping;
		this.ofSurvey = ofSurvey;
		this.sink = sink;
		this.remarks = new ListRemarks(mapping);
	}

	@Override
	public boolean row(TableRow row) {
		if (row.number() > this.mapping.headingRow()) {
			if (this.ofSurvey) {
				if (holdsAnything(row) && row.isStruckOut()) {
					this.sink.remark(row, Remark.STRUCK);
				}
				else if (holdsAnything(row)) {
					this.sink.project(row, "", List.of());
				}
			}
			else {
				read(row);
			}
		}
		return true;
	}

	/**
	 * Passes on the last row, once the file is at its end.
	 */
	void end() {
		if (this.pending != null) {
			this.pending.pass(this.sink);
			this.pending = null;
		}
	}

	private void read(TableRow row) {
		List<Integer> filled = filled(row.cells());
		if (filled.isEmpty()) {
			return;
		}
		Remark remark = this.remarks.of(row, filled);
		if (remark != null) {
			end();
			if (remark == Remark.DEPARTMENT) {
				this.department = ListRemarks.undecorated(row.cell(filled.get(0)));
			}
			this.sink.remark(row, remark);
			return;
		}
		if (!holdsAnything(row)) {
			return;
		}
		List<String> cells = withDittos(row.cells());
		if (row.isStruckOut()) {
			passOver(row, withGapsFilled(cells));
			return;
		}
		if (this.pending == null || !this.pending.takes(row, cells)) {
			end();
			cells = withGapsFilled(cells);
			this.pending = new PendingProject(this.mapping, row, this.department, cells, lost(row, cells));
		}
		this.above = this.pending.cells();
		this.lostAbove = this.pending.lost();
	}

	/**
	 * What is struck through is no project, or no part of one; rows below may refer to it
	 * all the same.
	 */
	private void passOver(TableRow row, List<String> cells) {
		boolean partOfOne = this.pending != null && this.pending.isNamedAbove(row);
		if (!partOfOne) {
			end();
		}
		this.sink.remark(row, Remark.STRUCK);
		if (!partOfOne) {
			this.lostAbove = lost(row, cells);
			this.above = cells;
		}
	}

	private List<String> withDittos(List<String> cells) {
		List<String> resolved = new ArrayList<>(cells);
		for (int place = 0; place < cells.size(); place++) {
			String cell = cells.get(place);
			if (cell.length() <= LONGEST_DITTO && place < this.above.size() && DITTO.matcher(cell.strip()).matches()) {
				resolved.set(place, this.above.get(place));
			}
		}
		return resolved;
	}

	private List<String> withGapsFilled(List<String> cells) {
		List<String> filled = new ArrayList<>(cells);
		List<ColumnUse> uses = this.mapping.uses();
		for (int place = 0; place < uses.size(); place++) {
			if (uses.get(place).fillsGaps() && place < this.above.size() && cell(filled, place).isBlank()) {
				set(filled, place, this.above.get(place));
			}
		}
		return filled;
	}

	/**
	 * What is lost of a row, also because it was taken from the row above.
	 */
	private List<UnreadableCell> lost(TableRow row, List<String> cells) {
		List<UnreadableCell> lost = new ArrayList<>(row.unreadable());
		for (UnreadableCell cell : this.lostAbove) {
			int place = cell.column();
			boolean taken = !cell(cells, place).equals(row.cell(place));
			if (taken && cell(cells, place).equals(cell(this.above, place))) {
				lost.add(cell);
			}
		}
		return lost;
	}

	// columns that are not read may hold remarks beside the list
	private boolean holdsAnything(TableRow row) {
		List<ColumnUse> uses = this.mapping.uses();
		for (int place = 0; place < uses.size(); place++) {
			if (uses.get(place).column() != null && !row.cell(place).isBlank()) {
				return true;
			}
		}
		return row.unreadable()
			.stream()
			.anyMatch((cell) -> cell.column() < uses.size() && uses.get(cell.column()).column() != null);
	}

	private static List<Integer> filled(List<String> cells) {
		List<Integer> filled = new ArrayList<>();
		for (int place = 0; place < cells.size(); place++) {
			if (!cells.get(place).isBlank()) {
				filled.add(place);
			}
		}
		return filled;
	}

	static String cell(List<String> cells, int place) {
		return (place < cells.size()) ? cells.get(place) : "";
	}

	static void set(List<String> cells, int place, String text) {
		while (cells.size() <= place) {
			cells.add("");
		}
		cells.set(place, text);
	}

	/**
	 * Takes what the rows of a list are.
	 */
	interface Sink {

		/**
		 * A project.
		 * @param department the heading under which it stands, or empty
		 * @param further the rows that were taken for more of it
		 */
		void project(TableRow row, String department, List<Integer> further);

		/**
		 * A row that is no project.
		 */
		void remark(TableRow row, Remark remark);

	}

	/**
	 * What rows of a list are that are no projects.
	 */
	enum Remark {

		/** The headings once more. */
		HEADINGS,

		/** The department of the rows below. */
		DEPARTMENT,

		/** A sum. */
		SUM,

		/** A note. */
		NOTE,

		/** A row that is struck through. */
		STRUCK

	}

}
