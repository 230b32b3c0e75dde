package jp.kyodo.publication;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Tells that a revision of a document was published.
 *
 * @param kind kind of the document
 * @param year the fiscal year that it is about
 * @param code its business code
 * @param revisionNo number of the revision
 */
public record DocumentPublished(String kind, FiscalYear year, String code, int revisionNo) {
}
