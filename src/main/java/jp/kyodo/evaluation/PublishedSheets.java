package jp.kyodo.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;

import org.springframework.stereotype.Service;

/**
 * The published sheets. What was published never changes, so a document that was read
 * once is kept by the number of its revision.
 */
@Service
public class PublishedSheets {

	/**
	 * The kind of document under which sheets are published.
	 */
	public static final String KIND = "evaluation-sheet";

	private static final int KEPT_DOCUMENTS = 500;

	private final PublicationQueries publications;

	private final SheetDocumentCodec codec;

	private final Cache<Long, SheetDocument> documents = Caffeine.newBuilder().maximumSize(KEPT_DOCUMENTS).build();

	PublishedSheets(PublicationQueries publications, SheetDocumentCodec codec) {
		this.publications = publications;
		this.codec = codec;
	}

	/**
	 * The sheet as it is published now.
	 */
	public Optional<PublishedSheet> current(FiscalYear year, String code) {
		return this.publications.current(KIND, year, code).map(this::sheet);
	}

	/**
	 * A sheet as it was published under an earlier revision.
	 */
	public Optional<PublishedSheet> revision(FiscalYear year, String code, int number) {
		return this.publications.revision(KIND, year, code, number).map(this::sheet);
	}

	/**
	 * All published years of policy issues as they are now, newest first.
	 */
	public List<PublishedSheet> ofIssues(List<String> codes) {
		return this.publications.currentOfCodes(KIND, codes).stream().map(this::sheet).toList();
	}

	/**
	 * Hands on all published sheets of a year, one by one, in the order of their codes.
	 */
	public void forEach(FiscalYear year, BiConsumer<PublishedRevision, SheetDocument> action) {
		this.publications.forEachCurrent(KIND, year,
				(revision) -> action.accept(revision, this.codec.read(revision.payload())));
	}

	private PublishedSheet sheet(PublishedRevision revision) {
		return new PublishedSheet(revision,
				this.documents.get(revision.id(), (id) -> this.codec.read(revision.payload())));
	}

	/**
	 * A published revision and the document that it holds.
	 */
	public record PublishedSheet(PublishedRevision revision, SheetDocument document) {

		/**
		 * The years of the sheet's plan, to lead to the other sheets of the same issue.
		 */
		public List<FiscalYear> planYears() {
			return this.document.plan().firstYear().through(this.document.plan().lastYear());
		}

	}

}
