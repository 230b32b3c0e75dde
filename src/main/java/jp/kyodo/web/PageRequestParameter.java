package jp.kyodo.web;

import org.jspecify.annotations.Nullable;

/**
 * The page number as it came in the address; what cannot be read is the first page.
 *
 * @param page number of the page, from 1, perhaps beyond the end of the list
 */
public record PageRequestParameter(int page) {

	public static PageRequestParameter parse(@Nullable String text) {
		if (text == null || !text.matches("[0-9]{1,9}")) {
			return new PageRequestParameter(1);
		}
		return new PageRequestParameter(Math.max(1, Integer.parseInt(text)));
	}

	/**
	 * The page of a list, the last one where the number lies beyond it.
	 */
	public Paging paging(int size, long total) {
		return new Paging(this.page, size, total);
	}

}
