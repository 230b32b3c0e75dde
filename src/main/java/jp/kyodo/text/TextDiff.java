package jp.kyodo.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows what differs between two versions of a text, and brings together what two people
 * wrote. Kinds of line end make no difference; all results have {@code \n}.
 */
public final class TextDiff {

	/** Above so many characters in both texts together, whole lines are compared. */
	public static final int MOST_CHARACTERS = 20_000;

	/**
	 * Above so many lines in both texts together, only what surrounds the change is
	 * found.
	 */
	private static final int MOST_LINES = 20_000;

	/**
	 * A single common character between two changes of words is chance, and hard to read.
	 */
	private static final int SHORTEST_COMMON = 2;

	private TextDiff() {
	}

	/**
	 * The two texts as one row of parts: those that are equal or deleted make the text
	 * before, those that are equal or inserted the text after.
	 */
	public static List<Part> between(String before, String after) {
		String plainBefore = CodePoints.withPlainLineEnds(before);
		String plainAfter = CodePoints.withPlainLineEnds(after);
		int[] charactersBefore = plainBefore.codePoints().toArray();
		int[] charactersAfter = plainAfter.codePoints().toArray();
		if (charactersBefore.length + charactersAfter.length > MOST_CHARACTERS) {
			return betweenLines(plainBefore, plainAfter);
		}
		EditScript script = EditScript.between(charactersBefore, charactersAfter);
		Changes changes = new Changes(SHORTEST_COMMON);
		walk(script, charactersBefore.length, charactersAfter.length, (kind, index) -> changes.add(kind,
				Character.toString((kind == Kind.INSERTED) ? charactersAfter[index] : charactersBefore[index])));
		return changes.parts();
	}

	/**
	 * Brings together two texts that were made out of the same one, line by line: lines
	 * that only one side changed are taken from it.
	 */
	public static MergeResult threeWayMerge(String base, String mine, String theirs) {
		return new ThreeWayMerge(base, mine, theirs).result();
	}

	private static List<Part> betweenLines(String before, String after) {
		List<String> linesBefore = linesWithEnds(before);
		List<String> linesAfter = linesWithEnds(after);
		EditScript script = ofLines(linesBefore, linesAfter, new HashMap<>());
		Changes changes = new Changes(0);
		walk(script, linesBefore.size(), linesAfter.size(), (kind, index) -> changes.add(kind,
				(kind == Kind.INSERTED) ? linesAfter.get(index) : linesBefore.get(index)));
		return changes.parts();
	}

	/**
	 * The edit script of lines; the numbers given to equal lines are kept in the map.
	 */
	static EditScript ofLines(List<String> before, List<String> after, Map<String, Integer> numbers) {
		int[] numbersBefore = numbered(before, numbers);
		int[] numbersAfter = numbered(after, numbers);
		if (before.size() + after.size() > MOST_LINES) {
			return EditScript.coarse(numbersBefore, numbersAfter);
		}
		return EditScript.between(numbersBefore, numbersAfter);
	}

	private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
		return lines.stream().mapToInt((line) -> {
			Integer known = numbers.putIfAbsent(line, numbers.size());
			return (known != null) ? known : numbers.size() - 1;
		}).toArray();
	}

	private static List<String> linesWithEnds(String text) {
		List<String> lines = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			int end = text.indexOf('\n', from);
			int to = (end < 0) ? text.length() : end + 1;
			lines.add(text.substring(from, to));
			from = to;
		}
		return lines;
	}

	private static void walk(EditScript script, int lengthBefore, int lengthAfter, Step step) {
		int i = 0;
		int j = 0;
		while (i < lengthBefore || j < lengthAfter) {
			if (i < lengthBefore && script.isDeleted(i)) {
				step.take(Kind.DELETED, i++);
			}
			else if (j < lengthAfter && script.isInserted(j)) {
				step.take(Kind.INSERTED, j++);
			}
			else {
				step.take(Kind.EQUAL, i++);
				j++;
			}
		}
	}

	/**
	 * What became of a part of a text.
	 */
	public enum Kind {

		EQUAL, DELETED, INSERTED

	}

	/**
	 * A part of the compared texts.
	 *
	 * @param kind what became of it
	 * @param text never empty
	 */
	public record Part(Kind kind, String text) {
	}

	@FunctionalInterface
	private interface Step {

		void take(Kind kind, int index);

	}

	/**
	 * Collects elements into alternating common and changed stretches.
	 */
	private static final class Changes {

		private final int shortestCommon;

		private final List<Stretch> stretches = new ArrayList<>();

		Changes(int shortestCommon) {
			this.shortestCommon = shortestCommon;
		}

		void add(Kind kind, String text) {
			boolean common = kind == Kind.EQUAL;
			if (this.stretches.isEmpty() || last().common != common) {
				if (!common) {
					joinOverChance();
				}
				if (this.stretches.isEmpty() || last().common != common) {
					this.stretches.add(new Stretch(common));
				}
			}
			last().add(kind, text);
		}

		/**
		 * Makes the last stretch, if it is a short common one between two changes of some
		 * size, a part of the change before it, which then goes on.
		 */
		private void joinOverChance() {
			if (this.stretches.size() < 2 || last().length() >= this.shortestCommon
					|| last().before.indexOf("\n") >= 0) {
				return;
			}
			Stretch change = this.stretches.get(this.stretches.size() - 2);
			if (change.length() < this.shortestCommon) {
				return;
			}
			Stretch chance = this.stretches.remove(this.stretches.size() - 1);
			change.before.append(chance.before);
			change.after.append(chance.before);
		}

		private Stretch last() {
			return this.stretches.get(this.stretches.size() - 1);
		}

		List<Part> parts() {
			List<Part> parts = new ArrayList<>();
			for (Stretch stretch : this.stretches) {
				if (stretch.common) {
					parts.add(new Part(Kind.EQUAL, stretch.before.toString()));
				}
				else {
					stretch.addTo(parts);
				}
			}
			return List.copyOf(parts);
		}

	}

	private static final class Stretch {

		private final boolean common;

		private final StringBuilder before = new StringBuilder();

		private final StringBuilder after = new StringBuilder();

		Stretch(boolean common) {
			this.common = common;
		}

		void add(Kind kind, String text) {
			((kind == Kind.INSERTED) ? this.after : this.before).append(text);
		}

		int length() {
			return Math.max(this.before.codePointCount(0, this.before.length()),
					this.after.codePointCount(0, this.after.length()));
		}

		void addTo(List<Part> parts) {
			if (!this.before.isEmpty()) {
				parts.add(new Part(Kind.DELETED, this.before.toString()));
			}
			if (!this.after.isEmpty()) {
				parts.add(new Part(Kind.INSERTED, this.after.toString()));
			}
		}

	}

}
