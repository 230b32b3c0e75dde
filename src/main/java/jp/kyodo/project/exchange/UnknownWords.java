package jp.kyodo.project.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects the words of a file that stand in no list, each once.
 */
final class UnknownWords {

	private static final int MOST = 2_000;

	private static final int LONGEST = 300;

	private final Map<String, Found> found = new LinkedHashMap<>();

	void add(String list, String word, int row) {
		String shown = (word.length() > LONGEST) ? word.substring(0, word.offsetByCodePoints(0, LONGEST / 2)) : word;
		String key = list + "\n" + shown;
		Found known = this.found.get(key);
		if (known != null) {
			this.found.put(key, new Found(list, shown, known.count() + 1, known.firstRow()));
		}
		else if (this.found.size() < MOST) {
			this.found.put(key, new Found(list, shown, 1, row));
		}
	}

	Collection<Found> all() {
		return this.found.values();
	}

	/**
	 * A word that stands in no list.
	 *
	 * @param list name of the list
	 * @param word the word
	 * @param count how often it occurs
	 * @param firstRow number of the first row with it
	 */
	record Found(String list, String word, int count, int firstRow) {
	}

}
