package jp.kyodo.export;

/**
 * Estimates how wide a text runs, counted in digits: a Japanese character is as wide as
 * two.
 */
final class TextWidth {

	private TextWidth() {
	}

	static double of(String text) {
		return text.codePoints().mapToDouble(TextWidth::of).sum();
	}

	private static double of(int codePoint) {
		if (codePoint < 0x80) {
			return 1;
		}
		boolean halfWidthKatakana = codePoint >= 0xFF61 && codePoint <= 0xFF9F;
		return (codePoint < 0x2000 || halfWidthKatakana) ? 1.2 : 2;
	}

}
