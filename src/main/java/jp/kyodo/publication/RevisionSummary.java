package jp.kyodo.publication;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A revision in the list of a document's revisions.
 *
 * @param revisionNo number of the revision, from 1
 * @param title the document's title at that time
 * @param sha256 hash of its payload
 * @param publishedAt when it was published
 * @param publishedBy name of who published it
 * @param reason why it was published anew, or {@code null} for the first revision
 */
public record RevisionSummary(int revisionNo, String title, String sha256, Instant publishedAt, String publishedBy,
		@Nullable String reason) {
}
