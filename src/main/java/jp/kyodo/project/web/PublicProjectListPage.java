package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.Paging;
import jp.kyodo.web.RemovableCondition;

/**
 * The list of published projects with everything by which it can be narrowed.
 *
 * @param q the words that are looked for
 * @param sort the present order, as it stands in the address; empty for the usual one
 * @param sorts the orders that can be chosen
 * @param groups what it can be narrowed by
 * @param kept conditions that came with the address only
 * @param conditions what it is narrowed by
 * @param hits the projects on this page
 * @param paging which page it is, of how many
 * @param href its address without the number of the page
 * @param everything the address of the whole list
 * @param tooShort whether nothing was looked for, since the words are too short
 * @param cut whether the words were too long
 * @param suggestions what finds something, where nothing was found
 * @param download where all that was found can be had as a file
 * @param years the lists of the years, each with its open data
 */
record PublicProjectListPage(String q, String sort, List<SortLink> sorts, List<FacetGroup> groups, List<Kept> kept,
		List<RemovableCondition> conditions, List<ProjectHit> hits, Paging paging, String href, String everything,
		boolean tooShort, boolean cut, List<RemovableCondition> suggestions, Download download, List<YearLink> years) {

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
	 * A condition that the form does not offer and passes on.
	 *
	 * @param name name of the parameter
	 * @param value its value
	 */
	record Kept(String name, String value) {
	}

	/**
	 * The files of all that was found.
	 *
	 * @param possible whether they are made: not of too many projects
	 * @param most of how many they are
	 * @param csv address of the CSV, to which more parameters can be added
	 * @param json address of the JSON
	 * @param codes address of the table of codes
	 * @param definition address of what the columns mean
	 */
	record Download(boolean possible, int most, String csv, String json, String codes, String definition) {

		/** The CSV for programs. */
		public String plainCsv() {
			return this.csv + (this.csv.contains("?") ? "&" : "?") + "flavour=opendata";
		}

	}

	/**
	 * The list of a year as it was published.
	 *
	 * @param href where it is
	 * @param label the year
	 */
	record YearLink(String href, String label) {
	}

}
