package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Several values in one cell: separated by 、 or ; or a line break. A value that holds one
 * of these itself stands within straight double quotes, a quote in it is doubled.
 */
final class CellList {

	private static final char QUOTE = '"';

	private CellList() {
	}

	/**
	 * Takes a cell apart. Empty values keep their place, so that columns can be read side
	 * by side; a blank cell has none.
	 */
	static List<String> split(String cell) {
		return values(cell).stream().map(Value::text).toList();
	}

	/**
	 * Takes a cell apart and tells which values stood within quotes.
	 */
	static List<Value> values(String cell) {
		List<Value> values = new ArrayList<>();
		if (cell.isBlank()) {
			return values;
		}
		StringBuilder value = new StringBuilder();
		boolean quoted = false;
		boolean wasQuoted = false;
		for (int index = 0; index < cell.length(); index++) {
			char c = cell.charAt(index);
			if (quoted) {
				if (c != QUOTE) {
					value.append(c);
				}
				else if (index + 1 < cell.length() && cell.charAt(index + 1) == QUOTE) {
					value.append(c);
					index++;
				}
				else {
					quoted = false;
				}
			}
			else if (c == QUOTE && value.toString().isBlank() && isClosed(cell, index)) {
				value.setLength(0);
				quoted = true;
				wasQuoted = true;
			}
			else if (isSeparator(c)) {
				values.add(new Value(value.toString().strip(), wasQuoted));
				value.setLength(0);
				wasQuoted = false;
			}
			else {
				value.append(c);
			}
		}
		values.add(new Value(value.toString().strip(), wasQuoted));
		return values;
	}

	/**
	 * Puts values into one cell, so that {@link #split} gives the same ones.
	 */
	static String join(List<String> values) {
		return join(values, (value) -> false);
	}

	/**
	 * Puts values into one cell.
	 * @param quoting which values stand within quotes, besides those that must
	 */
	static String join(List<String> values, Predicate<String> quoting) {
		StringBuilder cell = new StringBuilder();
		for (int index = 0; index < values.size(); index++) {
			if (index > 0) {
				cell.append('、');
			}
			String value = values.get(index);
			cell.append((needsQuotes(value) || quoting.test(value)) ? quoted(value) : value);
		}
		return cell.toString();
	}

	private static boolean needsQuotes(String value) {
		for (int index = 0; index < value.length(); index++) {
			char c = value.charAt(index);
			if (c == QUOTE || isSeparator(c)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSeparator(char c) {
		return c == '、' || c == ';' || c == '；' || c == '\n';
	}

	private static String quoted(String value) {
		return QUOTE + value.replace("\"", "\"\"") + QUOTE;
	}

	// a quote that is never closed, or closed in the middle of a value, is only a quote
	private static boolean isClosed(String cell, int opening) {
		int index = opening + 1;
		while (index < cell.length()) {
			if (cell.charAt(index) == QUOTE) {
				if (index + 1 < cell.length() && cell.charAt(index + 1) == QUOTE) {
					index++;
				}
				else {
					String rest = cell.substring(index + 1).replaceFirst("^[ \t\u3000]+", "");
					return rest.isEmpty() || isSeparator(rest.charAt(0));
				}
			}
			index++;
		}
		return false;
	}

	/**
	 * One value of a cell.
	 *
	 * @param text the value
	 * @param quoted whether it stood within quotes
	 */
	record Value(String text, boolean quoted) {
	}

}
