package jp.kyodo.partner.web;

import java.util.List;

import jp.kyodo.partner.PartnerDocument;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.Paging;
import jp.kyodo.web.RemovableCondition;

/**
 * The list of partners for citizens with everything by which it can be narrowed.
 *
 * @param q the words that are looked for
 * @param newest whether those published last come first
 * @param byName the address of the list in the order of names
 * @param byDate the address of the list with the newest first
 * @param groups what it can be narrowed by
 * @param conditions what it is narrowed by
 * @param partners those on this page
 * @param paging which page it is, of how many
 * @param href its address without the number of the page
 * @param narrowed whether it is not the whole list
 * @param tooShort whether nothing was looked for, since the words are too short
 * @param cut whether the words were too long
 * @param suggestions what finds something, where nothing was found
 * @param schemes what partners take part in
 */
record PublicPartnerListPage(String q, boolean newest, String byName, String byDate, List<FacetGroup> groups,
		List<RemovableCondition> conditions, List<PartnerDocument> partners, Paging paging, String href,
		boolean narrowed, boolean tooShort, boolean cut, List<RemovableCondition> suggestions,
		List<SchemeView> schemes) {
}
