package jp.kyodo.evaluation.web;

/**
 * The ids that fields of sections have in pages.
 */
final class FieldIds {

	private FieldIds() {
	}

	/**
	 * The id of a field: unique on the page and fit for a link to it.
	 */
	static String of(String sectionKey, String field) {
		return field.isEmpty() ? "section-" + sectionKey : sectionKey + "-" + field.replace('.', '-');
	}

}
