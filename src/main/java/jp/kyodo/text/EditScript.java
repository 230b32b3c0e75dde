package jp.kyodo.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The shortest way from one sequence to another by leaving out and putting in elements,
 * after Myers (An O(ND) Difference Algorithm, 1986) in linear space.
 */
final class EditScript {

	private final int[] before;

	private final int[] after;

	/**
	 * How far each diagonal was followed from the start; by diagonal + {@link #origin}.
	 */
	private final int[] forward;

	/** How far each diagonal was followed from the end. */
	private final int[] backward;

	private final int origin;

	private final BitSet deleted = new BitSet();

	private final BitSet inserted = new BitSet();

	private EditScript(int[] before, int[] after) {
		this.before = before;
		this.after = after;
		this.origin = before.length + after.length + 1;
		this.forward = new int[2 * this.origin + 1];
		this.backward = new int[2 * this.origin + 1];
	}

	static EditScript between(int[] before, int[] after) {
		EditScript script = new EditScript(before, after);
		script.compare(0, before.length, 0, after.length);
		return script;
	}

	/**
	 * Not the shortest way, but one found at once: all between the common beginning and
	 * the common end is left out and put in.
	 */
	static EditScript coarse(int[] before, int[] after) {
		EditScript script = new EditScript(before, after);
		int beginning = 0;
		int shorter = Math.min(before.length, after.length);
		while (beginning < shorter && before[beginning] == after[beginning]) {
			beginning++;
		}
		int end = 0;
		while (end < shorter - beginning && before[before.length - 1 - end] == after[after.length - 1 - end]) {
			end++;
		}
		script.deleted.set(beginning, before.length - end);
		script.inserted.set(beginning, after.length - end);
		return script;
	}

	boolean isDeleted(int indexBefore) {
		return this.deleted.get(indexBefore);
	}

	boolean isInserted(int indexAfter) {
		return this.inserted.get(indexAfter);
	}

	/**
	 * For each element before, the place of its twin after, or -1 where it was deleted.
	 */
	int[] twins() {
		int[] twins = new int[this.before.length];
		Arrays.fill(twins, -1);
		int j = 0;
		for (int i = 0; i < this.before.length; i++) {
			if (!isDeleted(i)) {
				j = this.inserted.nextClearBit(j);
				twins[i] = j++;
			}
		}
		return twins;
	}

	private void compare(int fromBefore, int toBefore, int fromAfter, int toAfter) {
		int a = fromBefore;
		int aEnd = toBefore;
		int b = fromAfter;
		int bEnd = toAfter;
		while (a < aEnd && b < bEnd && this.before[a] == this.after[b]) {
			a++;
			b++;
		}
		while (a < aEnd && b < bEnd && this.before[aEnd - 1] == this.after[bEnd - 1]) {
			aEnd--;
			bEnd--;
		}
		if (a == aEnd || b == bEnd) {
			this.deleted.set(a, aEnd);
			this.inserted.set(b, bEnd);
			return;
		}
		int[] middle = middle(a, aEnd, b, bEnd);
		compare(a, middle[0], b, middle[1]);
		compare(middle[0], aEnd, middle[1], bEnd);
	}

	/**
	 * A point on a shortest way through the rectangle, neither of its two ends.
	 */
	private int[] middle(int a, int aEnd, int b, int bEnd) {
		int width = aEnd - a;
		int height = bEnd - b;
		int delta = width - height;
		boolean odd = (delta & 1) != 0;
		Arrays.fill(this.forward, this.origin - height - 1, this.origin + width + 2, -1);
		Arrays.fill(this.backward, this.origin - height - 1, this.origin + width + 2, -1);
		this.forward[this.origin + 1] = 0;
		this.backward[this.origin + 1] = 0;
		for (int edits = 0; edits <= (width + height + 1) / 2; edits++) {
			for (int k = lowest(edits, height); k <= highest(edits, width); k += 2) {
				int x = start(this.forward, k, edits);
				int y = x - k;
				while (x < width && y < height && this.before[a + x] == this.after[b + y]) {
					x++;
					y++;
				}
				this.forward[this.origin + k] = x;
				if (odd && meets(this.backward, delta - k, edits - 1, width, height, x, y)) {
					return new int[] { a + x, b + y };
				}
			}
			for (int k = lowest(edits, height); k <= highest(edits, width); k += 2) {
				int x = start(this.backward, k, edits);
				int y = x - k;
				while (x < width && y < height && this.before[aEnd - 1 - x] == this.after[bEnd - 1 - y]) {
					x++;
					y++;
				}
				this.backward[this.origin + k] = x;
				if (!odd && meets(this.forward, delta - k, edits, width, height, x, y)) {
					return new int[] { aEnd - x, bEnd - y };
				}
			}
		}
		throw new IllegalStateException("No way from one sequence to the other");
	}

	/** The first diagonal within the rectangle that so many edits can reach. */
	private static int lowest(int edits, int height) {
		return (edits <= height) ? -edits : -height + ((edits - height) & 1);
	}

	private static int highest(int edits, int width) {
		return (edits <= width) ? edits : width - ((edits - width) & 1);
	}

	private int start(int[] reached, int k, int edits) {
		int above = reached[this.origin + k + 1];
		int left = reached[this.origin + k - 1];
		boolean down = k == -edits || (k != edits && left < above);
		return down ? above : left + 1;
	}

	private boolean meets(int[] other, int k, int edits, int width, int height, int x, int y) {
		boolean inside = x <= width && y <= height && y >= 0;
		boolean visited = k >= lowest(edits, height) && k <= highest(edits, width) && edits >= 0;
		return inside && visited && x + other[this.origin + k] >= width;
	}

}
