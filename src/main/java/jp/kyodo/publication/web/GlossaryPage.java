package jp.kyodo.publication.web;

import java.util.List;
import java.util.Locale;

import jp.kyodo.publication.GlossaryRow;
import jp.kyodo.publication.GlossaryTerm;
import jp.kyodo.web.Choice;

/**
 * The citizens' glossary.
 *
 * @param year the year whose terms are shown
 * @param yearLabel that year as people write it
 * @param years the years to choose from
 * @param sections the terms by rows of the syllabary
 */
record GlossaryPage(String year, String yearLabel, List<Choice> years, List<Section> sections) {

	/**
	 * The terms of one row of the syllabary.
	 *
	 * @param row the row
	 * @param terms its terms, ordered by reading
	 */
	record Section(GlossaryRow row, List<GlossaryTerm> terms) {

		/**
		 * Name of the place in the page.
		 */
		public String anchor() {
			return "row-" + this.row.name().toLowerCase(Locale.ROOT);
		}

	}

}
