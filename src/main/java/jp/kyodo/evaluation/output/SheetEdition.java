package jp.kyodo.evaluation.output;

import java.time.Instant;
import java.util.Map;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.publication.PublishedRevision;
import org.jspecify.annotations.Nullable;

/**
 * A sheet on its way out: its document, and as which edition it goes out.
 *
 * @param revision number of the published revision, or {@code null} for a draft (案)
 * @param publishedAt when that revision was published, or {@code null} for a draft
 * @param rooms on the blank form (空様式) how many empty lines each section has, by its key;
 * {@code null} for a sheet
 */
public record SheetEdition(SheetDocument document, @Nullable Integer revision, @Nullable Instant publishedAt,
		@Nullable Map<String, Integer> rooms) {

	public SheetEdition(SheetDocument document, @Nullable Integer revision, @Nullable Instant publishedAt) {
		this(document, revision, publishedAt, null);
	}

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

	/**
	 * A form in which nothing is filled in, to be filled in by hand.
	 */
	public static SheetEdition blank(SheetDocument document, Map<String, Integer> rooms) {
		return new SheetEdition(document, null, null, Map.copyOf(rooms));
	}

	public boolean isDraft() {
		return this.revision == null && this.rooms == null;
	}

	public boolean isBlank() {
		return this.rooms != null;
	}

	/**
	 * How many empty lines a section of the blank form has.
	 */
	public int room(String sectionKey) {
		return (this.rooms != null) ? this.rooms.getOrDefault(sectionKey, 0) : 0;
	}

}
