package jp.kyodo.export;

import java.util.regex.Pattern;

/**
 * What a cell of a workbook can hold of a text.
 */
public final class XlsxText {

	/** With more, spreadsheets take the file for damaged. */
	private static final int LONGEST = 32_767;

	private static final Pattern UNSTORABLE = Pattern
		.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

	private XlsxText() {
	}

	/**
	 * Returns the text without control characters and halves of characters, which a
	 * workbook cannot store, and with no more than 32,767 characters.
	 */
	public static String storable(String text) {
		String clean = isPlain(text) ? text : UNSTORABLE.matcher(text).replaceAll("");
		if (clean.length() <= LONGEST) {
			return clean;
		}
		int end = LONGEST - 1;
		return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	// as nearly all texts are; quicker than the pattern
	private static boolean isPlain(String text) {
		for (int index = 0; index < text.length(); index++) {
			char c = text.charAt(index);
			boolean plain = (c >= ' ' && c < Character.MIN_SURROGATE) || c == '\n'
					|| (c > Character.MAX_SURROGATE && c < '\uFFFE');
			if (!plain) {
				return false;
			}
		}
		return true;
	}

}
