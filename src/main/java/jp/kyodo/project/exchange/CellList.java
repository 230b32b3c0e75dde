package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Several values in one cell: separated by 、 or ; or a line break. A value that holds one
 * of these itself stands within straight double quotes, a quote in it is doubled.
 */
final class CellList {

	private static final String SEPARATORS = "、;；\n";

	private static final char QUOTE = '"';

	private CellList() {
	}

	/**
	 * Takes a cell apart. Empty values keep their place, so that columns can be read side
	 * by side; a blank cell has none.
	 */
	static List<String> split(String cell) {
		List<String> values = new ArrayList<>();
		if (cell.isBlank()) {
			return values;
		}
		StringBuilder value = new StringBuilder();
		boolean quoted = false;
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
			}
			else if (SEPARATORS.indexOf(c) >= 0) {
				values.add(value.toString().strip());
				value.setLength(0);
			}
			else {
				value.append(c);
			}
		}
		values.add(value.toString().strip());
		return values;
	}

	/**
	 * Puts values into one cell, so that {@link #split} gives the same ones.
	 */
	static String join(List<String> values) {
		StringBuilder cell = new StringBuilder();
		for (int index = 0; index < values.size(); index++) {
			if (index > 0) {
				cell.append('、');
			}
			cell.append(quote(values.get(index)));
		}
		return cell.toString();
	}

	private static String quote(String value) {
		for (int index = 0; index < value.length(); index++) {
			char c = value.charAt(index);
			if (c == QUOTE || SEPARATORS.indexOf(c) >= 0) {
				return QUOTE + value.replace("\"", "\"\"") + QUOTE;
			}
		}
		return value;
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
					return rest.isEmpty() || SEPARATORS.indexOf(rest.charAt(0)) >= 0;
				}
			}
			index++;
		}
		return false;
	}

}
