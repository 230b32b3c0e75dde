package jp.kyodo.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.intake.MergedCells.Merge;

/**
 * Gives every row the text of the merged cells that it is part of, as people see it; the
 * workbook has it in the first row only.
 */
final class MergeFill {

	private final List<Merge> merges;

	private final List<Open> open = new ArrayList<>();

	private int next;

	MergeFill(MergedCells cells) {
		this.merges = cells.merges();
	}

	/**
	 * Completes a row; rows come in their order.
	 * @return the columns that were completed, from 0
	 */
	Set<Integer> complete(int row, List<String> cells, List<UnreadableCell> unreadable) {
		while (this.next < this.merges.size() && this.merges.get(this.next).firstRow() <= row) {
			Merge merge = this.merges.get(this.next++);
			if (merge.firstRow() == row && merge.column() < cells.size()) {
				List<UnreadableCell> lost = unreadable.stream()
					.filter((cell) -> cell.column() == merge.column())
					.toList();
				this.open.add(new Open(merge, cells.get(merge.column()), lost));
			}
		}
		if (this.open.isEmpty()) {
			return Set.of();
		}
		Set<Integer> completed = new HashSet<>();
		this.open.removeIf((one) -> one.merge().lastRow() < row);
		for (Open one : this.open) {
			int column = one.merge().column();
			while (cells.size() <= column) {
				cells.add("");
			}
			if (one.merge().firstRow() < row && cells.get(column).isEmpty()) {
				cells.set(column, one.text());
				unreadable.addAll(one.lost());
				completed.add(column);
			}
		}
		return completed;
	}

	/**
	 * Merged cells whose text is known, or known to be lost.
	 */
	private record Open(Merge merge, String text, List<UnreadableCell> lost) {

	}

}
