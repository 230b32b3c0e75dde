package jp.kyodo.project;

import jp.kyodo.text.SearchKey;

/**
 * What a project is called, and the key under which different ways to write it are the
 * same.
 */
public final class ProjectName {

	private static final int LONGEST_KEY = 400;

	private ProjectName() {
	}

	/**
	 * The key under which names are compared and searched: without blanks, widths and
	 * variants of characters.
	 */
	public static String key(String name) {
		String key = SearchKey.of(name).value().replace(" ", "");
		return (key.length() > LONGEST_KEY) ? key.substring(0, LONGEST_KEY) : key;
	}

}
