package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.web.Choice;
import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.Paging;
import jp.kyodo.web.RemovableCondition;
import org.jspecify.annotations.Nullable;

/**
 * The list of published agreements.
 *
 * @param q what was typed, as the field shows it again
 * @param asOf the day as the field shows it again
 * @param asOfError what is wrong with the day, or null
 * @param day the day of the states and counts, in words
 * @param future whether that day is still to come
 * @param onDay whether the list has only what held on that day
 * @param sort the chosen order
 * @param sorts the orders to choose from
 * @param groups by what the list can be narrowed
 * @param conditions what it is narrowed by, each with the address without it
 * @param rows the agreements on this page
 * @param paging which page it is, of how many
 * @param url address of the list without the page
 * @param total how many of the found ones were signed and in force on the day
 * @param counts by kind of partner
 * @param overlapping whether some are counted under several kinds
 * @param tooShort whether the words are too short to be searched for
 * @param cut whether only the beginning of what was typed was searched for
 */
record PublicAgreementListPage(String q, String asOf, @Nullable String asOfError, String day, boolean future,
		boolean onDay, String sort, List<Choice> sorts, List<FacetGroup> groups, List<RemovableCondition> conditions,
		List<Row> rows, Paging paging, String url, long total, List<Count> counts, boolean overlapping,
		boolean tooShort, boolean cut) {

	/**
	 * An agreement in the list.
	 */
	record Row(String code, String title, String kindKey, String partners, String signedOn, String state, String tone,
			String standing) {
	}

	/**
	 * How many agreements there are with partners of a kind.
	 */
	record Count(String label, long count, String url) {
	}

}
