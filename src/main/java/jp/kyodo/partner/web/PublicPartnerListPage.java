package jp.kyodo.partner.web;

import java.util.List;

import jp.kyodo.partner.PartnerDocument;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.web.Paging;

/**
 * The list of partners for citizens with everything by which it can be narrowed.
 *
 * @param q the words that are looked for
 * @param newest whether those published last come first
 * @param byName the address of the list in the order of names
 * @param byDate the address of the list with the newest first
 * @param groups what it can be narrowed by
 * @param chips what it is narrowed by
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
		List<Chip> chips, List<PartnerDocument> partners, Paging paging, String href, boolean narrowed,
		boolean tooShort, boolean cut, List<Chip> suggestions, List<SchemeView> schemes) {

	/**
	 * A condition that can be removed.
	 *
	 * @param labelKey message that names what it is about
	 * @param label the condition
	 * @param href the list without it
	 * @param count how many partners there are without it
	 */
	record Chip(String labelKey, String label, String href, long count) {
	}

	/**
	 * Values of which several can be chosen.
	 *
	 * @param name name of the parameter
	 * @param options the values
	 * @param chosen how many are chosen
	 */
	record FacetGroup(String name, List<FacetOption> options, int chosen) {

		public String labelKey() {
			return "partner.facet." + this.name;
		}

	}

	/**
	 * A value.
	 *
	 * @param id id of its box
	 * @param value what stands in the address
	 * @param label what people read
	 * @param count how many partners there would be
	 * @param checked whether it is chosen
	 */
	record FacetOption(String id, String value, String label, long count, boolean checked) {
	}

}
