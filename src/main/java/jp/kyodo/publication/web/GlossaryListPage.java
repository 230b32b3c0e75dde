package jp.kyodo.publication.web;

import java.util.List;

import jp.kyodo.web.Paging;

/**
 * The list of terms for those who look after them.
 *
 * @param q what was looked for
 * @param lines those on this page
 * @param paging which page it is, of how many
 */
record GlossaryListPage(String q, List<TermLine> lines, Paging paging) {

	/**
	 * A term in the list.
	 *
	 * @param id key of the entry
	 * @param term the term
	 * @param reading how it is read
	 * @param definition what it means
	 * @param from the first year
	 * @param last the last year, empty where it goes on
	 */
	record TermLine(long id, String term, String reading, String definition, String from, String last) {
	}

}
