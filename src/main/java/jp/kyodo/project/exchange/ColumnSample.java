package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jp.kyodo.intake.TableRow;

/**
 * What stands in one column of the first rows of a list.
 *
 * @param cells its cells from above, empty ones too
 */
record ColumnSample(List<String> cells) {

	private static final int SEVERAL = 3;

	static ColumnSample of(List<TableRow> rows, int place) {
		return new ColumnSample(
				rows.stream().map((row) -> row.isUnreadable(place) ? "" : row.cell(place).strip()).toList());
	}

	List<String> filled() {
		return this.cells.stream().filter((cell) -> !cell.isEmpty()).toList();
	}

	/**
	 * Whether several cells say something and none of them can be read.
	 */
	boolean contradicts(Predicate<String> reading) {
		List<String> filled = filled();
		return filled.size() >= SEVERAL && filled.stream().noneMatch(reading);
	}

	/**
	 * Whether at least one cell is so, or none says anything.
	 */
	boolean admits(Predicate<String> reading) {
		List<String> filled = filled();
		return filled.isEmpty() || filled.stream().anyMatch(reading);
	}

	/**
	 * Whether nothing but marks stands in it.
	 */
	boolean isMarked(ExchangeTexts texts) {
		List<String> filled = filled();
		return !filled.isEmpty() && filled.stream().allMatch((cell) -> {
			Optional<FixedWord> truth = texts.fixed("TRUTH", cell);
			return truth.isPresent();
		});
	}

	/**
	 * Whether it looks as if cells were merged, or as if the same were written once: it
	 * begins with a word, is empty in several rows of projects, and hardly repeats one.
	 * @param named the column with the names of the projects
	 */
	boolean hasGaps(ColumnSample named) {
		List<String> beside = new ArrayList<>();
		for (int row = 0; row < Math.min(this.cells.size(), named.cells.size()); row++) {
			if (!named.cells.get(row).isEmpty()) {
				beside.add(this.cells.get(row));
			}
		}
		if (beside.size() < 2 || beside.get(0).isEmpty()) {
			return false;
		}
		long empty = beside.stream().filter(String::isEmpty).count();
		long repeated = 0;
		String last = "";
		for (String cell : beside) {
			repeated += (!cell.isEmpty() && cell.equals(last)) ? 1 : 0;
			last = cell.isEmpty() ? last : cell;
		}
		return empty > 0 && repeated == 0;
	}

}
