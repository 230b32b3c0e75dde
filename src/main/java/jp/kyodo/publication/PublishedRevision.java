package jp.kyodo.publication;

import java.time.Instant;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a document as it was published, never to change.
 *
 * @param id key of the revision
 * @param kind kind of the document
 * @param year the fiscal year that it is about
 * @param code its business code
 * @param revisionNo number of this revision, from 1
 * @param latestRevisionNo number of the revision that is current
 * @param title its title
 * @param payload the document as JSON, exactly as it was hashed
 * @param payloadVersion number of the payload's shape
 * @param sha256 hash of the payload in UTF-8, in lower-case hexadecimal
 * @param publishedAt when it was published
 * @param publishedBy name of who published it
 * @param reason why it was published anew, or {@code null} for the first revision
 */
public record PublishedRevision(long id, String kind, FiscalYear year, String code, int revisionNo,
		int latestRevisionNo, String title, String payload, int payloadVersion, String sha256, Instant publishedAt,
		String publishedBy, @Nullable String reason) {

	/**
	 * Whether this revision is the one that holds.
	 */
	public boolean isCurrent() {
		return this.revisionNo == this.latestRevisionNo;
	}

}
