package jp.kyodo.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that has a place among its neighbours.
 */
interface Ordered {

	long id();

	int sortOrder();

	void standAt(int sortOrder);

	/** The place behind the last one. */
	static int next(List<? extends Ordered> neighbours) {
		return neighbours.stream().mapToInt(Ordered::sortOrder).max().orElse(0) + 1;
	}

	/**
	 * Moves one of the neighbours one step and numbers all of them from 1. At the end of
	 * the row nothing moves.
	 * @param neighbours all neighbours, in any order
	 * @param id the one to move
	 * @param step where to
	 */
	static void move(List<? extends Ordered> neighbours, long id, MoveStep step) {
		List<Ordered> row = new ArrayList<>(neighbours);
		row.sort(Comparator.comparingInt(Ordered::sortOrder).thenComparingLong(Ordered::id));
		int from = row.stream().map(Ordered::id).toList().indexOf(id);
		int to = from + ((step == MoveStep.UP) ? -1 : 1);
		if (from >= 0 && to >= 0 && to < row.size()) {
			row.add(to, row.remove(from));
		}
		for (int i = 0; i < row.size(); i++) {
			row.get(i).standAt(i + 1);
		}
	}

}
