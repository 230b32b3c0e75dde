package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.kyodo.intake.TableRow;
import jp.kyodo.intake.UnreadableCell;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import org.jspecify.annotations.Nullable;

/**
 * A project of a list, to which the next rows may still belong.
 */
final class PendingProject {

	private final ImportMapping mapping;

	private final TableRow first;

	private final String department;

	private final List<String> cells;

	private final List<UnreadableCell> lost;

	private final List<Integer> further = new ArrayList<>();

	/**
	 * Begins with a row.
	 * @param department the heading under which it stands, or empty
	 * @param cells its cells as they are understood
	 * @param lost what is lost of them
	 */
	PendingProject(ImportMapping mapping, TableRow first, String department, List<String> cells,
			List<UnreadableCell> lost) {
		this.mapping = mapping;
		this.first = first;
		this.department = department;
		this.cells = new ArrayList<>(cells);
		this.lost = lost;
	}

	List<String> cells() {
		return this.cells;
	}

	/** The cells whose content is lost. */
	List<UnreadableCell> lost() {
		return this.lost;
	}

	/**
	 * Takes a row that names no project, or the same one, and more of what a project may
	 * have several of.
	 */
	boolean takes(TableRow row, List<String> rowCells) {
		if (!row.unreadable().isEmpty() || !isFilled(ExchangeColumn.NAME, this.cells)
				|| (isFilled(ExchangeColumn.CODE, rowCells) && !isMerged(ExchangeColumn.CODE, row))) {
			return false;
		}
		boolean more = false;
		boolean partner = isFilled(ExchangeColumn.PARTNERS, rowCells);
		List<ColumnUse> uses = this.mapping.uses();
		for (int place = 0; place < Math.min(uses.size(), rowCells.size()); place++) {
			ExchangeColumn column = uses.get(place).column();
			String cell = rowCells.get(place).strip();
			if (column != null && isLost(place) && (!cell.isEmpty() || (partner && isBesidePartners(column)))) {
				return false;
			}
			if (column == null || cell.isEmpty() || cell.equals(ListRows.cell(this.cells, place).strip())) {
				continue;
			}
			boolean several = column.isRepeatable() && column != ExchangeColumn.DEPARTMENT;
			if (!several && !(isBesidePartners(column) && partner)) {
				return false;
			}
			more |= several;
		}
		if (more) {
			this.further.add(row.number());
			add(rowCells, partner);
		}
		return more || isMerged(ExchangeColumn.NAME, row);
	}

	/**
	 * Whether a row does not name a project of its own.
	 */
	boolean isNamedAbove(TableRow row) {
		return !isFilled(ExchangeColumn.NAME, row.cells()) || isMerged(ExchangeColumn.NAME, row);
	}

	/**
	 * Passes on what has been taken together.
	 */
	void pass(ListRows.Sink sink) {
		sink.project(new TableRow(this.first.number(), this.cells, this.lost, Set.of(), this.first.hidden(),
				this.first.struck()), this.department, this.further);
	}

	private void add(List<String> row, boolean partner) {
		List<ColumnUse> uses = this.mapping.uses();
		for (int place = 0; place < uses.size(); place++) {
			ColumnUse use = uses.get(place);
			ExchangeColumn column = use.column();
			String mine = ListRows.cell(this.cells, place).strip();
			String cell = ListRows.cell(row, place).strip();
			if (isBesidePartners(column) && use.marked().isEmpty()) {
				if (partner) {
					ListRows.set(this.cells, place, mine + "、" + cell);
				}
			}
			else if (column != null && column.isRepeatable() && column != ExchangeColumn.DEPARTMENT && !cell.isEmpty()
					&& !cell.equals(mine)) {
				boolean fresh = mine.isEmpty() || !use.marked().isEmpty();
				ListRows.set(this.cells, place, fresh ? cell : mine + "\n" + cell);
			}
		}
	}

	// what is known to be lost must not be hidden behind what is added to it
	private boolean isLost(int place) {
		return this.lost.stream().anyMatch((cell) -> cell.column() == place);
	}

	private boolean isMerged(ExchangeColumn column, TableRow row) {
		return this.mapping.placesOf(column).stream().anyMatch(row.continued()::contains);
	}

	private boolean isFilled(ExchangeColumn column, List<String> row) {
		return this.mapping.placesOf(column).stream().anyMatch((place) -> !ListRows.cell(row, place).isBlank());
	}

	private static boolean isBesidePartners(@Nullable ExchangeColumn column) {
		return column == ExchangeColumn.PARTNER_TYPES || column == ExchangeColumn.PARTNER_ROLES
				|| column == ExchangeColumn.PARTNER_CODES;
	}

}
