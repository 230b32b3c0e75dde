package jp.kyodo.text;

import java.util.List;

/**
 * A typed search, ready to be asked of the index.
 *
 * @param terms all of which a text must contain
 * @param cut whether the query was longer than {@value #LONGEST} characters, so that its
 * end is not searched for
 */
public record SearchQuery(List<Term> terms, boolean cut) {

	/** How many characters of a query are considered. */
	public static final int LONGEST = 200;

	public SearchQuery {
		terms = List.copyOf(terms);
	}

	public boolean isEmpty() {
		return this.terms.isEmpty();
	}

	/**
	 * One term of a search.
	 *
	 * @param typed as it was typed
	 * @param key to be found in the keys of texts
	 * @param pairs by which the index finds the candidates
	 */
	public record Term(String typed, SearchKey key, List<String> pairs) {

		public Term {
			pairs = List.copyOf(pairs);
		}

		/**
		 * Whether the index cannot find it: a single character, or only single ones
		 * between punctuation marks.
		 */
		public boolean isTooShort() {
			return this.pairs.isEmpty();
		}

	}

}
