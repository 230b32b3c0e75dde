package jp.kyodo.publication;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jp.kyodo.text.SearchKey;
import jp.kyodo.text.SearchQuery;

/**
 * The place of a text where a word was found, as it is written there. Its parts are plain
 * text: whoever shows them escapes them.
 *
 * @param parts in their order
 */
public record Snippet(List<Part> parts) {

	private static final int BEFORE = 40;

	private static final int LENGTH = 140;

	private static final String ELLIPSIS = "…";

	public Snippet {
		parts = List.copyOf(parts);
	}

	/**
	 * Cuts a snippet out of a text. Where none of the words is found it is the text's
	 * beginning, without marks.
	 */
	static Snippet of(String text, List<SearchQuery.Term> terms) {
		Searchable searchable = Searchable.of(text.strip().replaceAll("[\\s\u3000]+", " "));
		int first = searchable.firstHit(terms);
		int from = (first <= BEFORE) ? 0 : first - BEFORE;
		int to = Math.min(searchable.length(), from + LENGTH);
		List<Part> parts = new ArrayList<>();
		if (from > 0) {
			parts.add(new Part(ELLIPSIS, false));
		}
		boolean[] marked = searchable.marked(terms, from, to);
		for (int start = from; start < to;) {
			int end = start + 1;
			while (end < to && marked[end - from] == marked[start - from]) {
				end++;
			}
			parts.add(new Part(searchable.written(start, end), marked[start - from]));
			start = end;
		}
		if (to < searchable.length()) {
			parts.add(new Part(ELLIPSIS, false));
		}
		return new Snippet(parts);
	}

	/**
	 * A piece of the text.
	 *
	 * @param text as it is written
	 * @param hit whether it is what was searched for
	 */
	public record Part(String text, boolean hit) {
	}

	/**
	 * A text cut into the characters that people see, each beside its key, so that what
	 * is found in the keys can be shown as it is written.
	 */
	private static final class Searchable {

		private final String text;

		/** Where each character begins in the text; one more for the end. */
		private final List<Integer> starts = new ArrayList<>();

		/** Which character each char of the key comes from. */
		private final List<Integer> origins = new ArrayList<>();

		private final StringBuilder key = new StringBuilder();

		private Searchable(String text) {
			this.text = text;
		}

		static Searchable of(String text) {
			Searchable searchable = new Searchable(text);
			BreakIterator characters = BreakIterator.getCharacterInstance(Locale.JAPANESE);
			characters.setText(text);
			int start = characters.first();
			for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
				if (end == text.length() || !isVoicedSoundMark(text.charAt(end))) {
					searchable.add(start, end);
					start = end;
				}
			}
			searchable.starts.add(text.length());
			return searchable;
		}

		/** Those of half width stand behind their kana as if they were characters. */
		private static boolean isVoicedSoundMark(char character) {
			return character == 'ﾞ' || character == 'ﾟ';
		}

		private void add(int start, int end) {
			String character = this.text.substring(start, end);
			// behind what stands before, since a dash after kana is a long vowel
			String before = this.key.isEmpty() ? "" : this.key.substring(this.key.length() - 1);
			String withBefore = SearchKey.of(before + character).value();
			String own = withBefore.startsWith(before) ? withBefore.substring(before.length())
					: SearchKey.of(character).value();
			if (own.isEmpty() && character.isBlank()) {
				own = " ";
			}
			for (int index = 0; index < own.length(); index++) {
				this.origins.add(this.starts.size());
			}
			this.key.append(own);
			this.starts.add(start);
		}

		int length() {
			return this.starts.size() - 1;
		}

		String written(int from, int to) {
			return this.text.substring(this.starts.get(from), this.starts.get(to));
		}

		int firstHit(List<SearchQuery.Term> terms) {
			return terms.stream()
				.mapToInt((term) -> this.key.indexOf(term.key().value()))
				.filter((index) -> index >= 0)
				.map(this.origins::get)
				.min()
				.orElse(0);
		}

		boolean[] marked(List<SearchQuery.Term> terms, int from, int to) {
			boolean[] marked = new boolean[Math.max(0, to - from)];
			for (SearchQuery.Term term : terms) {
				String wanted = term.key().value();
				for (int index = this.key.indexOf(wanted); index >= 0; index = this.key.indexOf(wanted, index + 1)) {
					int last = this.origins.get(index + wanted.length() - 1);
					for (int character = this.origins.get(index); character <= last; character++) {
						if (character >= from && character < to) {
							marked[character - from] = true;
						}
					}
				}
			}
			return marked;
		}

	}

}
