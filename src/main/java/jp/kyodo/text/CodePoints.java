package jp.kyodo.text;

import java.util.regex.Pattern;

/**
 * Questions about single characters that several kinds of text work ask.
 */
final class CodePoints {

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

	private CodePoints() {
	}

	static boolean isBlank(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
	}

	/** U+FE00 and the like, which choose a shape of the character before them. */
	static boolean isVariationSelector(int codePoint) {
		return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
	}

	static boolean isUnpairedSurrogate(int codePoint) {
		return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
	}

	/** The voiced sound marks that combine with the kana before them. */
	static boolean isVoicedSoundMark(int codePoint) {
		return codePoint == 0x3099 || codePoint == 0x309A;
	}

	static boolean isKatakana(int codePoint) {
		return (codePoint >= 0x30A1 && codePoint <= 0x30FE && codePoint != '・')
				|| (codePoint >= 0xFF66 && codePoint <= 0xFF9F);
	}

	static boolean isHalfWidthWord(int codePoint) {
		return codePoint < 0x80 && Character.isLetterOrDigit(codePoint);
	}

	static String withPlainLineEnds(String text) {
		return LINE_END.matcher(text).replaceAll("\n");
	}

}
