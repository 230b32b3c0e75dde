package jp.kyodo.sample;

import java.util.List;

/**
 * The sample city's glossary as {@code sample/glossary.yaml} lists it.
 */
record GlossaryFile(List<TermEntry> terms) {

	/**
	 * A term.
	 *
	 * @param from the first year in which it is explained
	 */
	record TermEntry(String term, String reading, String definition, int from) {
	}

}
