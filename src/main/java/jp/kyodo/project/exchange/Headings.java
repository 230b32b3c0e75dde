package jp.kyodo.project.exchange;

import java.util.ArrayList;
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
	 * Two rows as one. A merged heading stands in the first of its cells only.
	 */
	static List<String> joined(List<String> upper, List<String> lower) {
		List<String> joined = new ArrayList<>();
		String reaching = "";
		for (int place = 0; place < Math.max(upper.size(), lower.size()); place++) {
			String above = (place < upper.size()) ? heading(upper.get(place)) : "";
			String below = (place < lower.size()) ? heading(lower.get(place)) : "";
			reaching = (above.isEmpty() && !below.isEmpty()) ? reaching : above;
			if (below.isEmpty() || reaching.isEmpty() || below.equals(reaching)) {
				joined.add(below.isEmpty() ? above : below);
			}
			else {
				joined.add(shortened(reaching + BETWEEN + below));
			}
		}
		return joined;
	}

	/**
	 * What stands above others, or nothing.
	 */
	static String upper(String heading) {
		int between = heading.indexOf(BETWEEN);
		return (between > 0) ? heading.substring(0, between) : "";
	}

	/**
	 * What stands below another, or the whole heading.
	 */
	static String lower(String heading) {
		int between = heading.indexOf(BETWEEN);
		return (between > 0) ? heading.substring(between + 1) : heading;
	}

	private static String heading(String cell) {
		return shortened(cell.replaceAll("[\\s\u3000]*\\n[\\s\u3000]*", "").strip());
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) > LONGEST)
				? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
	}

}
