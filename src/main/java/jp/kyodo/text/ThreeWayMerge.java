package jp.kyodo.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.text.MergeResult.Conflicted;
import jp.kyodo.text.MergeResult.Contested;
import jp.kyodo.text.MergeResult.Merged;
import jp.kyodo.text.MergeResult.Piece;
import jp.kyodo.text.MergeResult.Settled;

/**
 * Merges line by line: between the lines that all three texts have in common, the side
 * that changed something wins, and both together only where they changed the same.
 */
final class ThreeWayMerge {

	private final List<String> base;

	private final List<String> mine;

	private final List<String> theirs;

	private final List<Piece> pieces = new ArrayList<>();

	private final List<String> settled = new ArrayList<>();

	ThreeWayMerge(String base, String mine, String theirs) {
		this.base = lines(base);
		this.mine = lines(mine);
		this.theirs = lines(theirs);
	}

	MergeResult result() {
		Map<String, Integer> numbers = new HashMap<>();
		int[] mineTwins = TextDiff.ofLines(this.base, this.mine, numbers).twins();
		int[] theirTwins = TextDiff.ofLines(this.base, this.theirs, numbers).twins();
		int fromBase = 0;
		int fromMine = 0;
		int fromTheirs = 0;
		for (int i = 0; i < this.base.size(); i++) {
			if (mineTwins[i] < 0 || theirTwins[i] < 0) {
				continue;
			}
			bringTogether(this.base.subList(fromBase, i), this.mine.subList(fromMine, mineTwins[i]),
					this.theirs.subList(fromTheirs, theirTwins[i]));
			this.settled.add(this.base.get(i));
			fromBase = i + 1;
			fromMine = mineTwins[i] + 1;
			fromTheirs = theirTwins[i] + 1;
		}
		bringTogether(this.base.subList(fromBase, this.base.size()), this.mine.subList(fromMine, this.mine.size()),
				this.theirs.subList(fromTheirs, this.theirs.size()));
		if (this.pieces.isEmpty()) {
			return new Merged(String.join("\n", this.settled));
		}
		settle();
		return new Conflicted(this.pieces);
	}

	private void bringTogether(List<String> base, List<String> mine, List<String> theirs) {
		if (mine.equals(base)) {
			this.settled.addAll(theirs);
		}
		else if (theirs.equals(base) || theirs.equals(mine)) {
			this.settled.addAll(mine);
		}
		else if (base.size() > 1 && mine.size() == base.size() && theirs.size() == base.size()) {
			// neighbouring lines: each is a bullet of its own
			for (int i = 0; i < base.size(); i++) {
				bringTogether(base.subList(i, i + 1), mine.subList(i, i + 1), theirs.subList(i, i + 1));
			}
		}
		else {
			settle();
			this.pieces.add(new Contested(base, mine, theirs));
		}
	}

	private void settle() {
		if (!this.settled.isEmpty()) {
			this.pieces.add(new Settled(this.settled));
			this.settled.clear();
		}
	}

	private static List<String> lines(String text) {
		return text.isEmpty() ? List.of() : List.of(CodePoints.withPlainLineEnds(text).split("\n", -1));
	}

}
