package jp.kyodo.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Guesses which characters a Japanese font has, where the font itself cannot be asked.
 */
final class JisCharacters {

	/** The JDK's form of JIS X 0213; a runtime with few character sets may lack it. */
	private static final String JIS_X_0213 = "x-SJIS_0213";

	private static final int FIRST_SUPPLEMENTARY = 0x20000;

	private static final int LAST_SUPPLEMENTARY = 0x2FFFF;

	private static final BitSet SUPPLEMENTARY = supplementaryKanji();

	private JisCharacters() {
	}

	static boolean isLikelyPrintable(int codePoint) {
		if (codePoint == 0xFFFD || !Character.isDefined(codePoint) || CodePoints.isVariationSelector(codePoint)) {
			return false;
		}
		return switch (Character.getType(codePoint)) {
			case Character.PRIVATE_USE, Character.FORMAT, Character.SURROGATE -> false;
			default -> Character.isBmpCodePoint(codePoint) || SUPPLEMENTARY.get(codePoint);
		};
	}

	private static BitSet supplementaryKanji() {
		BitSet kanji = new BitSet();
		if (Charset.isSupported(JIS_X_0213)) {
			var encoder = Charset.forName(JIS_X_0213).newEncoder();
			for (int codePoint = FIRST_SUPPLEMENTARY; codePoint <= LAST_SUPPLEMENTARY; codePoint++) {
				if (Character.isDefined(codePoint) && encoder.canEncode(Character.toString(codePoint))) {
					kanji.set(codePoint);
				}
			}
		}
		return kanji;
	}

}
