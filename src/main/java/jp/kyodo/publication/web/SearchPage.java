package jp.kyodo.publication.web;

import java.util.List;

import jp.kyodo.publication.Snippet;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Paging;

/**
 * The search page.
 *
 * @param q what was typed, as the field shows it again
 * @param kind the kind it is narrowed to, empty for all
 * @param year the year it is narrowed to, empty for all
 * @param kinds the kinds to choose from
 * @param years the years to choose from
 * @param hits those on this page
 * @param paging which page it is, of how many
 * @param hasMore whether there are more hits than were counted
 * @param tooShort whether the words are too short to be searched for
 * @param cut whether only the beginning of what was typed was searched for
 */
record SearchPage(String q, String kind, String year, List<Choice> kinds, List<Choice> years, List<HitLine> hits,
		Paging paging, boolean hasMore, boolean tooShort, boolean cut) {

	/** Whether nothing is asked for yet. */
	public boolean isBlank() {
		return this.q.isBlank() && this.kind.isEmpty() && this.year.isEmpty();
	}

	/**
	 * A hit in the list.
	 *
	 * @param document the document
	 * @param snippet where the words stand in it
	 */
	record HitLine(DocumentLine document, Snippet snippet) {
	}

}
