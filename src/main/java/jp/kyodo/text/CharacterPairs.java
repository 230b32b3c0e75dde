package jp.kyodo.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The pairs of neighbouring characters of a text, under which it is found in the search
 * index: Japanese words are often only two characters long. No pair reaches over a blank
 * or a punctuation mark. Whatever text contains another has all of that other's pairs.
 */
public final class CharacterPairs {

	private CharacterPairs() {
	}

	/**
	 * The distinct pairs of a text in a fixed order, for the index column.
	 */
	public static List<String> of(SearchKey key) {
		TreeSet<String> pairs = new TreeSet<>();
		int previous = ' ';
		for (int index = 0; index < key.value().length();) {
			int codePoint = key.value().codePointAt(index);
			index += Character.charCount(codePoint);
			if (isPartOfWord(previous) && isPartOfWord(codePoint)) {
				pairs.add(Character.toString(previous) + Character.toString(codePoint));
			}
			previous = codePoint;
		}
		return List.copyOf(pairs);
	}

	/**
	 * What a person typed into a search field, split at blanks of either width. The same
	 * term typed twice counts once.
	 */
	public static SearchQuery ofQuery(String typed) {
		boolean cut = typed.codePointCount(0, typed.length()) > SearchQuery.LONGEST;
		String considered = cut ? typed.substring(0, typed.offsetByCodePoints(0, SearchQuery.LONGEST)) : typed;
		Map<SearchKey, SearchQuery.Term> terms = new LinkedHashMap<>();
		for (String word : words(considered)) {
			SearchKey key = SearchKey.of(word);
			if (!key.isEmpty()) {
				terms.putIfAbsent(key, new SearchQuery.Term(word, key, of(key)));
			}
		}
		return new SearchQuery(List.copyOf(terms.values()), cut);
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		text.codePoints().forEach((codePoint) -> {
			if (!CodePoints.isBlank(codePoint)) {
				word.appendCodePoint(codePoint);
			}
			else if (!word.isEmpty()) {
				words.add(word.toString());
				word.setLength(0);
			}
		});
		if (!word.isEmpty()) {
			words.add(word.toString());
		}
		return words;
	}

	private static boolean isPartOfWord(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
					Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.NON_SPACING_MARK,
					Character.COMBINING_SPACING_MARK, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER,
					Character.OTHER_NUMBER ->
				true;
			default -> false;
		};
	}

}
