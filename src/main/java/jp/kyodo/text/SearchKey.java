package jp.kyodo.text;

import java.text.Normalizer;

/**
 * A text in the form in which texts are searched and held for equal: カタカナ and ひらがな, full
 * and half width, upper and lower case, old and new kanji, all kinds of hyphen and wave
 * dash become one. The text that a person wrote is kept beside it, never replaced by it.
 * <p>
 * The same text always gives the same key, and a key gives itself.
 */
public final class SearchKey {

	private static final String TILDES = "~〜～∼˜⁓";

	private static final String HYPHENS = "-‐‑‒–—―−─━⁃﹘";

	private static final char LONG_VOWEL = 'ー';

	private final String value;

	private SearchKey(String value) {
		this.value = value;
	}

	public static SearchKey of(String text) {
		String composed = Normalizer.normalize(withoutInvisible(text), Normalizer.Form.NFKC);
		StringBuilder key = new StringBuilder(composed.length());
		int previous = ' ';
		for (int index = 0; index < composed.length();) {
			int codePoint = composed.codePointAt(index);
			index += Character.charCount(codePoint);
			if (isDropped(codePoint)) {
				continue;
			}
			int folded = fold(codePoint, previous);
			if (folded != ' ' || previous != ' ') {
				key.appendCodePoint(folded);
			}
			previous = folded;
		}
		if (previous == ' ' && !key.isEmpty()) {
			key.setLength(key.length() - 1);
		}
		return new SearchKey(key.toString());
	}

	/**
	 * The key as it is stored.
	 */
	public String value() {
		return this.value;
	}

	public boolean isEmpty() {
		return this.value.isEmpty();
	}

	public boolean contains(SearchKey part) {
		return this.value.contains(part.value);
	}

	private static String withoutInvisible(String text) {
		StringBuilder visible = new StringBuilder(text.length());
		text.codePoints().forEach((codePoint) -> {
			if (CodePoints.isBlank(codePoint)) {
				visible.append(' ');
			}
			else if (!isDropped(codePoint) || CodePoints.isVoicedSoundMark(codePoint)) {
				visible.appendCodePoint(codePoint);
			}
		});
		return visible.toString();
	}

	/**
	 * Whether a character says nothing to a reader. A voiced sound mark that found no
	 * kana to combine with is one of them.
	 */
	private static boolean isDropped(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
			default -> CodePoints.isVariationSelector(codePoint) || CodePoints.isVoicedSoundMark(codePoint);
		};
	}

	private static int fold(int codePoint, int previous) {
		if (CodePoints.isBlank(codePoint)) {
			return ' ';
		}
		if (TILDES.indexOf(codePoint) >= 0) {
			return '~';
		}
		// only what stands before decides, so that a part of a text has a part of its key
		if (codePoint == LONG_VOWEL || HYPHENS.indexOf(codePoint) >= 0) {
			return isKana(previous) ? LONG_VOWEL : '-';
		}
		return VariantKanji.standardOf(toHiragana(toLowerCase(codePoint)));
	}

	/** Character by character: the whole word would choose between σ and ς. */
	private static int toLowerCase(int codePoint) {
		int lower = Character.toLowerCase(codePoint);
		return (lower == 'ς') ? 'σ' : lower;
	}

	private static int toHiragana(int codePoint) {
		return switch (codePoint) {
			case 'ヵ', 'ゕ' -> 'か';
			case 'ヶ', 'ゖ' -> 'け';
			case 'ヽ', 'ヾ' -> codePoint - 0x60;
			default -> (codePoint >= 'ァ' && codePoint <= 'ヴ') ? codePoint - 0x60 : codePoint;
		};
	}

	private static boolean isKana(int codePoint) {
		return (codePoint >= 'ぁ' && codePoint <= 'ゞ') || (codePoint >= 'ァ' && codePoint <= 'ヾ' && codePoint != '・');
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof SearchKey that && this.value.equals(that.value));
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
