package jp.kyodo.publication;

import java.util.Arrays;

/**
 * The documents that have something in common, kept as a list of places where they are
 * few and as a set where they are many, whichever takes less memory.
 */
final class Postings {

	private static final int[] NO_PLACES = {};

	private final int[] places;

	private final DocumentSet set;

	private Postings(int[] places, DocumentSet set) {
		this.places = places;
		this.set = set;
	}

	/**
	 * Keeps the documents at ascending places of an index of a size.
	 */
	static Postings of(int[] places, int size) {
		if (places.length <= size / Integer.SIZE) {
			return new Postings(places, DocumentSet.empty(0));
		}
		DocumentSet set = DocumentSet.empty(size);
		for (int place : places) {
			set.add(place);
		}
		return new Postings(NO_PLACES, set);
	}

	/**
	 * The same documents and some more, at ascending places behind the others.
	 */
	Postings with(int[] more, int size) {
		if (this.set.bytes() == 0) {
			int[] all = Arrays.copyOf(this.places, this.places.length + more.length);
			System.arraycopy(more, 0, all, this.places.length, more.length);
			return of(all, size);
		}
		DocumentSet all = this.set.copy(size);
		for (int place : more) {
			all.add(place);
		}
		return new Postings(NO_PLACES, all);
	}

	void addTo(DocumentSet documents) {
		documents.addAll(this.set);
		for (int place : this.places) {
			documents.add(place);
		}
	}

	int countIn(DocumentSet documents) {
		int count = this.set.countOfBoth(documents);
		for (int place : this.places) {
			if (documents.contains(place)) {
				count++;
			}
		}
		return count;
	}

	/**
	 * How many of the bytes of the heap it takes, about.
	 */
	int bytes() {
		return 64 + this.places.length * Integer.BYTES + this.set.bytes();
	}

	/**
	 * Collects ascending places.
	 */
	static final class Collected {

		private int[] places = new int[8];

		private int count;

		void add(int place) {
			if (this.count == this.places.length) {
				this.places = Arrays.copyOf(this.places, this.count + (this.count >> 1));
			}
			this.places[this.count++] = place;
		}

		int[] places() {
			return Arrays.copyOf(this.places, this.count);
		}

	}

}
