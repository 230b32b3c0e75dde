package jp.kyodo.evaluation.output.dataset;

import java.text.Normalizer;

/**
 * Texts without the characters that the rules of machine readability rule out (L1-06,
 * L1-08): Ⅲ becomes 3 and ① becomes (1), so that texts and codes agree; blanks that only
 * serve the layout become plain ones.
 */
final class PlainText {

	private static final int CIRCLED_ONE = 0x2460;

	private static final int CIRCLED_TWENTY = 0x2473;

	private static final int ROMAN_ONE = 0x2160;

	private static final int ROMAN_TWELVE = 0x216B;

	private static final int SMALL_ROMAN_ONE = 0x2170;

	private static final int SMALL_ROMAN_TWELVE = 0x217B;

	private PlainText() {
	}

	static String of(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> append(plain, character));
		return plain.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
	}

	private static void append(StringBuilder plain, int character) {
		if (character >= CIRCLED_ONE && character <= CIRCLED_TWENTY) {
			plain.append('(').append(character - CIRCLED_ONE + 1).append(')');
		}
		else if (character >= ROMAN_ONE && character <= ROMAN_TWELVE) {
			plain.append(character - ROMAN_ONE + 1);
		}
		else if (character >= SMALL_ROMAN_ONE && character <= SMALL_ROMAN_TWELVE) {
			plain.append(character - SMALL_ROMAN_ONE + 1);
		}
		else if (character == '　') {
			plain.append(' ');
		}
		else if (isSquared(character)) {
			plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
		}
		else {
			plain.appendCodePoint(character);
		}
	}

	/** Several letters in one square, such as ㈱, ㍻, ㎡, № and ℡. */
	private static boolean isSquared(int character) {
		return (character >= 0x3200 && character <= 0x33FF) || character == 0x2116 || character == 0x2121;
	}

}
