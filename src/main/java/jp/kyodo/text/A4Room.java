package jp.kyodo.text;

import java.util.List;

/**
 * Estimates how much of the room of a section on the A4 form a text takes. A full-width
 * character takes one place, a half-width one half a place; ● stands in front of each
 * bullet and its lines are set in behind it; 、。 and the like do not begin a line, nor do
 * 「（ end one, and words of half width are not broken.
 *
 * @param charactersPerLine full-width characters on one line, at least 2
 * @param lines the lines that the section has
 */
public record A4Room(int charactersPerLine, int lines) {

	private static final int FULL = 2;

	private static final int HALF = 1;

	private static final String NOT_FIRST = "、。，．,.・：；:;？！?!）)」』］]｝}〕〉》】’”ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〜～％%";

	private static final String NOT_LAST = "（(「『［[｛{〔〈《【‘“";

	public A4Room {
		if (charactersPerLine < 2 || lines < 0) {
			throw new IllegalArgumentException(
					"No room of %d lines with %d characters".formatted(lines, charactersPerLine));
		}
	}

	/**
	 * The lines that the bullets take together.
	 */
	public int linesUsed(List<String> bullets) {
		return bullets.stream().mapToInt(this::linesOf).sum();
	}

	/**
	 * The lines that are left (残り行数), negative if the bullets take more than there are.
	 */
	public int linesLeft(List<String> bullets) {
		return this.lines - linesUsed(bullets);
	}

	private int linesOf(String bullet) {
		int room = (this.charactersPerLine - 1) * FULL;
		int[] characters = bullet.codePoints().toArray();
		int lines = 1;
		int used = 0;
		int from = 0;
		while (from < characters.length) {
			int to = endOfUnbroken(characters, from);
			int width = 0;
			for (int i = from; i < to; i++) {
				width += widthOf(characters[i]);
			}
			if (used > 0 && used + width > room) {
				lines++;
				used = 0;
			}
			used += width;
			while (used > room) {
				lines++;
				used -= room;
			}
			from = to;
		}
		return lines;
	}

	private static int endOfUnbroken(int[] characters, int from) {
		int to = from + 1;
		while (to < characters.length && holdsTogether(characters[to - 1], characters[to])) {
			to++;
		}
		return to;
	}

	private static boolean holdsTogether(int before, int behind) {
		return NOT_FIRST.indexOf(behind) >= 0 || NOT_LAST.indexOf(before) >= 0
				|| (CodePoints.isHalfWidthWord(before) && CodePoints.isHalfWidthWord(behind));
	}

	private static int widthOf(int codePoint) {
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
			return 0;
		}
		boolean latin = codePoint < 0x7F || (codePoint >= 0xC0 && codePoint < 0x250);
		boolean halfWidthForm = (codePoint >= 0xFF61 && codePoint <= 0xFF9F)
				|| (codePoint >= 0xFFE8 && codePoint <= 0xFFEE);
		return (latin || halfWidthForm) ? HALF : FULL;
	}

}
