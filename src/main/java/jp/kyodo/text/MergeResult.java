package jp.kyodo.text;

import java.util.List;

/**
 * What came of bringing together two people's versions of a text.
 */
public sealed interface MergeResult {

	/**
	 * Both people's changes fit into one text.
	 */
	record Merged(String text) implements MergeResult {
	}

	/**
	 * At some places a person has to choose.
	 *
	 * @param pieces the whole text in order, with at least one {@link Contested} piece
	 */
	record Conflicted(List<Piece> pieces) implements MergeResult {

		public Conflicted {
			pieces = List.copyOf(pieces);
		}

	}

	/**
	 * Whole lines of a merged text; pieces are joined by line ends.
	 */
	sealed interface Piece {

	}

	/**
	 * Lines that need no choice.
	 */
	record Settled(List<String> lines) implements Piece {

		public Settled {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Lines that both changed differently; empty lists where there were none or where
	 * they were deleted.
	 *
	 * @param base what both started from
	 * @param mine what the one made of it
	 * @param theirs what the other made of it
	 */
	record Contested(List<String> base, List<String> mine, List<String> theirs) implements Piece {

		public Contested {
			base = List.copyOf(base);
			mine = List.copyOf(mine);
			theirs = List.copyOf(theirs);
		}

	}

}
