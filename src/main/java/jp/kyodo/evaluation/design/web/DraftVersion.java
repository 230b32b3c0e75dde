package jp.kyodo.evaluation.design.web;

import org.jspecify.annotations.Nullable;

/**
 * Reads the version of a draft that a page was shown with.
 */
final class DraftVersion {

	private DraftVersion() {
	}

	/**
	 * The version; 0, which no draft has, where there is none.
	 */
	static int parse(@Nullable String text) {
		return (text != null && text.matches("\\d{1,9}")) ? Integer.parseInt(text) : 0;
	}

}
