package jp.kyodo.intake;

import java.util.Set;

/**
 * Knows what a spreadsheet writes in the place of a value: also as plain text, where a
 * table was saved as CSV or pasted as values.
 */
final class LostValue {

	private static final Set<String> ERRORS = Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
			"#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#PYTHON!",
			"#GETTING_DATA");

	private static final int LONGEST = 24;

	/** Fewer of them may be meant. */
	private static final String FILL = "####";

	private LostValue() {
	}

	/**
	 * Tells whether the text is what the error of a formula looks like.
	 */
	static boolean isError(String text) {
		return text.length() < LONGEST && ERRORS.contains(text.strip());
	}

	/**
	 * Tells whether it is what a number looks like in a column that is too narrow for it.
	 */
	static boolean isTooNarrow(String text) {
		return text.startsWith(FILL) && text.chars().allMatch((character) -> character == '#');
	}

}
