package jp.kyodo.sample;

import java.util.List;

/**
 * The sample city's own words as {@code sample/vocabularies.yaml} lists them.
 */
record VocabularyFile(List<WardEntry> wards) {

	/**
	 * A ward.
	 *
	 * @param code its 標準地域コード
	 * @param aliases what lists of other departments call it
	 * @param from the fiscal year in which it began
	 */
	record WardEntry(String code, String name, List<String> aliases, int from) {
	}

}
