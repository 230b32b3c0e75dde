package jp.kyodo.publication;

import java.util.Arrays;

/**
 * Sorts places by a comparison, without an object for each of them.
 */
final class PlaceSort {

	private static final int SHORT = 8;

	private PlaceSort() {
	}

	/**
	 * Returns the places from 0 to a size, sorted; equal ones stay as they are.
	 */
	static int[] sort(int size, Comparison comparison) {
		int[] sorted = new int[size];
		Arrays.setAll(sorted, (place) -> place);
		sort(sorted.clone(), sorted, 0, size, comparison);
		return sorted;
	}

	/**
	 * Returns the places from 0 to a size, sorted, of which the first ones are sorted
	 * already.
	 */
	static int[] sort(int[] sorted, int size, Comparison comparison) {
		int[] more = new int[size - sorted.length];
		Arrays.setAll(more, (index) -> sorted.length + index);
		sort(more.clone(), more, 0, more.length, comparison);
		int[] all = new int[size];
		int left = 0;
		int right = 0;
		for (int index = 0; index < size; index++) {
			boolean known = right >= more.length
					|| (left < sorted.length && comparison.compare(sorted[left], more[right]) <= 0);
			all[index] = known ? sorted[left++] : more[right++];
		}
		return all;
	}

	/** Both arrays hold the same; the second one is sorted in the end. */
	private static void sort(int[] from, int[] to, int start, int end, Comparison comparison) {
		if (end - start <= SHORT) {
			insert(to, start, end, comparison);
			return;
		}
		int middle = (start + end) >>> 1;
		sort(to, from, start, middle, comparison);
		sort(to, from, middle, end, comparison);
		int left = start;
		int right = middle;
		for (int index = start; index < end; index++) {
			if (right >= end || (left < middle && comparison.compare(from[left], from[right]) <= 0)) {
				to[index] = from[left++];
			}
			else {
				to[index] = from[right++];
			}
		}
	}

	private static void insert(int[] places, int start, int end, Comparison comparison) {
		for (int index = start + 1; index < end; index++) {
			int place = places[index];
			int hole = index;
			while (hole > start && comparison.compare(places[hole - 1], place) > 0) {
				places[hole] = places[hole - 1];
				hole--;
			}
			places[hole] = place;
		}
	}

	/**
	 * Which of two places comes first.
	 */
	@FunctionalInterface
	interface Comparison {

		int compare(int place, int other);

		/**
		 * This one, and another one for what it finds equal.
		 */
		default Comparison then(Comparison next) {
			return (place, other) -> {
				int result = compare(place, other);
				return (result != 0) ? result : next.compare(place, other);
			};
		}

	}

}
