package jp.kyodo.publication;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Readings of terms: hiragana, by which a Japanese list is ordered.
 */
final class Readings {

	private static final Pattern READING = Pattern.compile("[ぁ-ゖー0-9A-Za-z ・]+");

	private Readings() {
	}

	/**
	 * Returns a reading in hiragana, whichever kana and width it was typed in.
	 */
	static String normalised(String reading) {
		StringBuilder hiragana = new StringBuilder();
		Normalizer.normalize(reading, Normalizer.Form.NFKC)
			.strip()
			.codePoints()
			.map((codePoint) -> (codePoint >= 'ァ' && codePoint <= 'ヶ') ? codePoint - 0x60 : codePoint)
			.forEach(hiragana::appendCodePoint);
		return hiragana.toString();
	}

	static boolean isReading(String reading) {
		return READING.matcher(normalised(reading)).matches();
	}

}
