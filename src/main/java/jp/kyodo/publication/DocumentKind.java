package jp.kyodo.publication;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A kind of document that is published. The module that publishes it offers a bean of
 * this type, so that lists and searches know what to call it and where it is read.
 */
public interface DocumentKind {

	/**
	 * Returns the name under which documents of this kind are kept.
	 */
	String kind();

	/**
	 * Returns the key of the message that names the kind.
	 */
	String labelKey();

	/**
	 * Returns the permanent path of a document.
	 */
	String path(FiscalYear year, String code);

	/**
	 * Whether its later revisions correct what citizens have read, and are listed as
	 * corrections. They do not where a document tells the present state of something that
	 * goes on changing.
	 */
	default boolean isCorrectedByRevisions() {
		return true;
	}

	/**
	 * Whether what is published of it is news to citizens. It is not where a document
	 * follows a register entry by entry, or where another one tells of many at once.
	 */
	default boolean isNews() {
		return true;
	}

	/**
	 * Returns the path of one revision of a document, whether it is current or not.
	 */
	default String revisionPath(FiscalYear year, String code, int revisionNo) {
		return path(year, code) + "?revision=" + revisionNo;
	}

}
