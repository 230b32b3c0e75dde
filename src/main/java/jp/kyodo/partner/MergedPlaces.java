package jp.kyodo.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides what is left of a list of partners in which both of two stand that are merged:
 * the entry of the one that stays, at the place of whichever came first.
 */
public final class MergedPlaces {

	private MergedPlaces() {
	}

	/**
	 * Returns the entries without those of the partner that leaves.
	 * @param isLeaving whether an entry is that of the partner that leaves
	 * @param isStaying whether an entry is that of the partner that stays
	 * @return the entries as they were where not both stand among them
	 */
	public static <T> List<T> of(List<T> entries, Predicate<? super T> isLeaving, Predicate<? super T> isStaying) {
		List<T> staying = entries.stream().filter(isStaying).toList();
		if (staying.isEmpty() || entries.stream().noneMatch(isLeaving)) {
			return List.copyOf(entries);
		}
		List<T> left = new ArrayList<>();
		boolean isPlaced = false;
		for (T entry : entries) {
			if (!isPlaced && (isLeaving.test(entry) || isStaying.test(entry))) {
				left.add(staying.get(0));
				isPlaced = true;
			}
			else if (!isLeaving.test(entry) && entry != staying.get(0)) {
				left.add(entry);
			}
		}
		return List.copyOf(left);
	}

}
