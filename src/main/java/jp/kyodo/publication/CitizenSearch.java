package jp.kyodo.publication;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.SearchQuery;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Finds published documents by words. A city that outgrows the search of its database can
 * put another one behind this.
 */
public interface CitizenSearch {

	/** More hits than this are not counted, and not paged through. */
	int MOST_HITS = 1_000;

	/**
	 * Returns one page of the documents in which every word stands.
	 */
	Result search(Request request);

	/**
	 * What somebody searches for.
	 *
	 * @param words as they were typed; none finds everything
	 * @param kind only documents of this kind, or {@code null} for all
	 * @param year only documents about this year, or {@code null} for all
	 * @param facets by which values it is narrowed
	 * @param page which page of the hits is wanted
	 * @param size hits on a page
	 */
	record Request(String words, @Nullable String kind, @Nullable FiscalYear year, Facets facets,
			PageRequestParameter page, int size) {
	}

	/**
	 * What was found.
	 *
	 * @param hits those on this page, in the order of the list
	 * @param paging which page it is, of at most {@link #MOST_HITS} hits
	 * @param hasMore whether there are more hits than were counted
	 * @param query the words as they were understood
	 * @param tooShort whether nothing was searched, since every word is one character
	 * only
	 */
	record Result(List<Hit> hits, Paging paging, boolean hasMore, SearchQuery query, boolean tooShort) {

		public Result {
			hits = List.copyOf(hits);
		}

	}

	/**
	 * A document that was found.
	 *
	 * @param document the document
	 * @param snippet where the words stand in it
	 */
	record Hit(DocumentSummary document, Snippet snippet) {
	}

}
