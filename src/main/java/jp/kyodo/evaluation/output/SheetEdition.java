package jp.kyodo.evaluation.output;

import java.time.Instant;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.publication.PublishedRevision;
import org.jspecify.annotations.Nullable;

/**
 * A sheet on its way out: its document, and as which edition it goes out.
 *
 * @param revision number of the published revision, or {@code null} for a draft (案)
 * @param publishedAt when that revision was published, or {@code null} for a draft
 */
public record SheetEdition(SheetDocument document, @Nullable Integer revision, @Nullable Instant publishedAt) {

	/**
	 * A revision as it was published.
	 */
	public static SheetEdition published(PublishedRevision revision, SheetDocument document) {
		return new SheetEdition(document, revision.revisionNo(), revision.publishedAt());
	}

	/**
	 * A sheet that is not published; every output says so.
	 */
	public static SheetEdition draft(SheetDocument document) {
		return new SheetEdition(document, null, null);
	}

	public boolean isDraft() {
		return this.revision == null;
	}

}
