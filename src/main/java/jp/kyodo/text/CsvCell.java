package jp.kyodo.text;

import java.util.regex.Pattern;

/**
 * Makes the text of a CSV cell harmless to spreadsheets, which take what begins with
 * certain signs for a formula.
 */
public final class CsvCell {

	private static final String GUARD = "'";

	/**
	 * Signs behind blanks or invisible characters are guarded too: some programs trim.
	 */
	private static final Pattern FORMULA = Pattern
		.compile("(?:[\\t\\r\\n]|'*[\\s\\u00A0\\u3000\\p{Cf}]*[=+\\-@＝＋－＠]).*", Pattern.DOTALL);

	private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3}){1,9})(?:\\.\\d+)?%?");

	private CsvCell() {
	}

	/**
	 * The text with a leading apostrophe if a spreadsheet might run it. Plain numbers
	 * such as -12.5 stay numbers.
	 */
	public static String neutralise(String text) {
		if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
			return text;
		}
		if (FORMULA.matcher(text).matches() && !PLAIN_NUMBER.matcher(text).matches()) {
			return GUARD + text;
		}
		return text;
	}

	/**
	 * The text as it was before {@link #neutralise}: without the apostrophe that was put
	 * there.
	 */
	public static String restore(String text) {
		if (text.startsWith(GUARD)) {
			String guarded = text.substring(GUARD.length());
			if (neutralise(guarded).length() > guarded.length()) {
				return guarded;
			}
		}
		return text;
	}

}
