package jp.kyodo.publication;

import java.util.Arrays;

/**
 * A set of documents of an index by their places in it, one bit for each.
 */
final class DocumentSet {

	private final long[] words;

	private DocumentSet(long[] words) {
		this.words = words;
	}

	/**
	 * An empty set that has room for as many documents.
	 */
	static DocumentSet empty(int size) {
		return new DocumentSet(new long[(size + Long.SIZE - 1) / Long.SIZE]);
	}

	/**
	 * The documents before a place.
	 */
	static DocumentSet first(int size) {
		DocumentSet set = empty(size);
		for (int place = 0; place < size; place++) {
			set.add(place);
		}
		return set;
	}

	/**
	 * The same documents with room for as many.
	 */
	DocumentSet copy(int size) {
		return new DocumentSet(Arrays.copyOf(this.words, (size + Long.SIZE - 1) / Long.SIZE));
	}

	DocumentSet copy() {
		return new DocumentSet(this.words.clone());
	}

	void add(int place) {
		this.words[place >> 6] |= 1L << place;
	}

	void remove(int place) {
		this.words[place >> 6] &= ~(1L << place);
	}

	boolean contains(int place) {
		return (this.words[place >> 6] & (1L << place)) != 0;
	}

	void addAll(DocumentSet other) {
		for (int index = 0; index < other.words.length; index++) {
			this.words[index] |= other.words[index];
		}
	}

	void retainAll(DocumentSet other) {
		for (int index = 0; index < this.words.length; index++) {
			this.words[index] &= (index < other.words.length) ? other.words[index] : 0;
		}
	}

	int count() {
		int count = 0;
		for (long word : this.words) {
			count += Long.bitCount(word);
		}
		return count;
	}

	int countOfBoth(DocumentSet other) {
		int count = 0;
		for (int index = 0; index < Math.min(this.words.length, other.words.length); index++) {
			count += Long.bitCount(this.words[index] & other.words[index]);
		}
		return count;
	}

	int bytes() {
		return this.words.length * Long.BYTES;
	}

}
