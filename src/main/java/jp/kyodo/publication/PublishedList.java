package jp.kyodo.publication;

import java.time.Instant;
import java.util.Map;

/**
 * What became of a list that was published at once.
 *
 * @param publishedAt the moment that all its new revisions bear
 * @param revisions numbers of the new revisions by the codes of their documents; none of
 * documents that were published like this already
 * @param unchanged how many these are
 */
public record PublishedList(Instant publishedAt, Map<String, Integer> revisions, int unchanged) {

	public PublishedList {
		revisions = Map.copyOf(revisions);
	}

	/**
	 * How many documents are published for the first time.
	 */
	public int first() {
		return (int) this.revisions.values().stream().filter((number) -> number == 1).count();
	}

	/**
	 * How many documents are published anew.
	 */
	public int corrected() {
		return this.revisions.size() - first();
	}

}
