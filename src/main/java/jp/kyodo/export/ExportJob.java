package jp.kyodo.export;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that is being made in the background, or was.
 *
 * @param id key, not to be guessed
 * @param kind which producer makes it
 * @param requestedBy login name of who asked, or {@code null} for the system
 * @param state how far it has come
 * @param attempt which making of it this is, from 1; 0 before the first
 * @param done parts that are finished
 * @param total parts of the whole, 0 while unknown
 * @param fileName name of the file
 * @param contentType media type of the file
 * @param size bytes of the file, 0 before it is done
 * @param errorKey key of the sentence that says why it failed, or {@code null}
 * @param createdAt when it was asked for
 * @param finishedAt when it was done or failed, or {@code null}
 * @param expiresAt when its content is removed, or {@code null} while it is under way
 */
public record ExportJob(UUID id, String kind, @Nullable String requestedBy, ExportState state, int attempt, int done,
		int total, String fileName, String contentType, long size, @Nullable String errorKey, Instant createdAt,
		@Nullable Instant finishedAt, @Nullable Instant expiresAt) {

	/**
	 * Returns how much is finished, from 0 to 100.
	 */
	public int percent() {
		if (this.state == ExportState.DONE) {
			return 100;
		}
		return (this.total == 0) ? 0 : (int) Math.min(99, 100L * this.done / this.total);
	}

}
