package jp.kyodo.publication;

import java.util.List;

import jp.kyodo.web.Paging;

/**
 * One page of a list of documents.
 *
 * @param documents those on this page
 * @param paging which page it is, of how many
 */
public record DocumentPage(List<DocumentSummary> documents, Paging paging) {

	public DocumentPage {
		documents = List.copyOf(documents);
	}

}
