package jp.kyodo.publication.web;

import java.util.List;
import java.util.Locale;

import jp.kyodo.publication.KanaRow;
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
	 * @param anchor name of the place in the page
	 * @param terms its terms, ordered by reading
	 */
	record Section(KanaRow row, String anchor, List<GlossaryTerm> terms) {

		static Section of(KanaRow row, List<GlossaryTerm> terms) {
			return new Section(row, "row-" + row.name().toLowerCase(Locale.ROOT), terms);
		}

	}

}
