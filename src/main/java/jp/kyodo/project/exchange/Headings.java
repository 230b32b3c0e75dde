package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The headings of a list as one row. Where a heading stands above several others both are
 * kept, as 協働の形態：委託.
 */
final class Headings {

	private static final int LONGEST = 100;

	private static final char BETWEEN = '：';

	private Headings() {
	}

	static List<String> of(List<String> cells) {
		return cells.stream().map(Headings::heading).toList();
	}

	/**
	 * Rows that stand one below the other as one. A merged heading stands in the first of
	 * its cells only, and reaches up to the next one beside or above it.
	 */
	static List<String> joined(List<List<String>> rows) {
		List<String> joined = new ArrayList<>();
		String[] reaching = new String[rows.size()];
		Arrays.fill(reaching, "");
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		for (int place = 0; place < width; place++) {
			List<String> parts = new ArrayList<>();
			int lowest = lowest(rows, place);
			for (int level = 0; level < reaching.length; level++) {
				String cell = cell(rows.get(level), place);
				if (!cell.isEmpty() && level < reaching.length - 1) {
					Arrays.fill(reaching, level, reaching.length, "");
				}
				if (!cell.isEmpty() || level >= lowest) {
					reaching[level] = cell;
				}
				boolean says = !reaching[level].isEmpty();
				if (says && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(reaching[level]))) {
					parts.add(reaching[level]);
				}
			}
			joined.add(shortened(String.join(String.valueOf(BETWEEN), parts)));
		}
		return joined;
	}

	/**
	 * What stands one above the other in a heading.
	 */
	static List<String> parts(String heading) {
		List<String> parts = new ArrayList<>();
		int begin = 0;
		for (int between = heading.indexOf(BETWEEN, 1); between > 0; between = heading.indexOf(BETWEEN, begin)) {
			parts.add(heading.substring(begin, between));
			begin = between + 1;
		}
		parts.add(heading.substring(begin));
		return parts;
	}

	static String join(String upper, String lower) {
		return upper + BETWEEN + lower;
	}

	/**
	 * What stands above others, or nothing.
	 */
	static String upper(String heading) {
		int between = heading.indexOf(BETWEEN);
		return (between > 0) ? heading.substring(0, between) : "";
	}

	/**
	 * What stands below all others, or the whole heading.
	 */
	static String lower(String heading) {
		int between = heading.lastIndexOf(BETWEEN);
		return (between > 0) ? heading.substring(between + 1) : heading;
	}

	private static int lowest(List<List<String>> rows, int place) {
		int lowest = 0;
		for (int level = 0; level < rows.size(); level++) {
			lowest = cell(rows.get(level), place).isEmpty() ? lowest : level;
		}
		return lowest;
	}

	private static String cell(List<String> row, int place) {
		return (place < row.size()) ? heading(row.get(place)) : "";
	}

	private static String heading(String cell) {
		return shortened(cell.replaceAll("[\\s\u3000]*\\n[\\s\u3000]*", "").strip());
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) > LONGEST)
				? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
	}

}
