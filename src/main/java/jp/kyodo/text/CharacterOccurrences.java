package jp.kyodo.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * One character and where it stands in a text.
 *
 * @param codePoint the character, or half of a surrogate pair that lacks the other half
 * @param count how often it stands there
 * @param positions the first {@value #POSITIONS} places
 */
public record CharacterOccurrences(int codePoint, int count, List<TextPosition> positions) {

	/** How many places are kept. */
	public static final int POSITIONS = 20;

	public CharacterOccurrences {
		positions = List.copyOf(positions);
	}

	/**
	 * The character itself; do not show it where it is a control character.
	 */
	public String character() {
		return Character.toString(this.codePoint);
	}

	/**
	 * The character's number in Unicode, as U+1F600.
	 */
	public String notation() {
		return "U+%04X".formatted(this.codePoint);
	}

	/**
	 * All characters of a text that are asked for, in the order in which they first
	 * stand.
	 */
	static List<CharacterOccurrences> in(String text, IntPredicate wanted) {
		Map<Integer, Found> found = new LinkedHashMap<>();
		int line = 1;
		int column = 0;
		int previous = -1;
		for (int index = 0; index < text.length();) {
			int codePoint = text.codePointAt(index);
			index += Character.charCount(codePoint);
			column++;
			if (wanted.test(codePoint)) {
				found.computeIfAbsent(codePoint, (c) -> new Found()).add(line, column);
			}
			boolean lineEnds = codePoint == '\r' || (codePoint == '\n' && previous != '\r');
			if (lineEnds) {
				line++;
			}
			if (lineEnds || codePoint == '\n') {
				column = 0;
			}
			previous = codePoint;
		}
		return found.entrySet()
			.stream()
			.map((entry) -> new CharacterOccurrences(entry.getKey(), entry.getValue().count,
					entry.getValue().positions))
			.toList();
	}

	private static final class Found {

		private final List<TextPosition> positions = new ArrayList<>();

		private int count;

		void add(int line, int column) {
			this.count++;
			if (this.positions.size() < POSITIONS) {
				this.positions.add(new TextPosition(line, column));
			}
		}

	}

}
