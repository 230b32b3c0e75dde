package jp.kyodo.agreement;

import java.time.Instant;

/**
 * The signed paper of an agreement as a PDF (協定書), without its content.
 *
 * @param id its key inside
 * @param fileName under which it is saved
 * @param sha256 hash of its content
 * @param size its length in bytes
 * @param shown whether citizens may have it
 * @param addedAt when it was added
 * @param addedBy login name of who added it
 */
public record AgreementPaper(long id, String fileName, String sha256, long size, boolean shown, Instant addedAt,
		String addedBy) {
}
