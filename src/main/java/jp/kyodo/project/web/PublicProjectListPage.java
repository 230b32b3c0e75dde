package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The list of published projects with everything by which it can be narrowed.
 *
 * @param q the words that are looked for
 * @param sort the present order, as it stands in the address; empty for the usual one
 * @param sorts the orders that can be chosen
 * @param groups what it can be narrowed by
 * @param kept conditions that came with the address only
 * @param chips what it is narrowed by
 * @param hits the projects on this page
 * @param paging which page it is, of how many
 * @param href its address without the number of the page
 * @param everything the address of the whole list
 * @param tooShort whether nothing was looked for, since the words are too short
 * @param cut whether the words were too long
 * @param suggestions what finds something, where nothing was found
 */
record PublicProjectListPage(String q, String sort, List<SortLink> sorts, List<FacetGroup> groups, List<Kept> kept,
		List<Chip> chips, List<ProjectHit> hits, Paging paging, String href, String everything, boolean tooShort,
		boolean cut, List<Chip> suggestions) {

	/**
	 * An order of the list.
	 *
	 * @param labelKey message that names it
	 * @param href where the list is sorted like that
	 * @param current whether it is
	 */
	record SortLink(String labelKey, String href, boolean current) {
	}

	/**
	 * A condition that can be removed.
	 *
	 * @param group what it is about
	 * @param label the condition
	 * @param href the list without it
	 * @param count how many projects there are without it
	 */
	record Chip(String group, String label, String href, long count) {
	}

	/**
	 * Values of which several can be chosen.
	 *
	 * @param name name of the parameter
	 * @param label what people read
	 * @param sections the values, under headings where there are any
	 * @param chosen how many are chosen
	 * @param open whether the values are seen at once
	 */
	record FacetGroup(String name, String label, List<FacetSection> sections, int chosen, boolean open) {
	}

	/**
	 * A condition that the form does not offer and passes on.
	 *
	 * @param name name of the parameter
	 * @param value its value
	 */
	record Kept(String name, String value) {
	}

	/**
	 * Values under a heading.
	 *
	 * @param heading what they have in common, or null without heading
	 * @param options the values
	 */
	record FacetSection(@Nullable String heading, List<FacetOption> options) {
	}

	/**
	 * A value.
	 *
	 * @param id of the field
	 * @param value what stands in the address
	 * @param label what people read
	 * @param count how many projects there would be
	 * @param checked whether it is chosen
	 */
	record FacetOption(String id, String value, String label, long count, boolean checked) {
	}

}
