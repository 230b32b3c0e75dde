package jp.kyodo.publication;

import java.time.Instant;

import jp.kyodo.fiscal.FiscalYear;

/**
 * An entry of the list of corrections (正誤表): a document that was published anew.
 *
 * @param kind kind of the document
 * @param year the fiscal year that it is about
 * @param code its business code
 * @param title its title since then
 * @param revisionNo number of the revision that corrected it, from 2
 * @param latestRevisionNo number of the revision that is current
 * @param publishedAt when it was corrected
 * @param reason why
 */
public record Correction(String kind, FiscalYear year, String code, String title, int revisionNo, int latestRevisionNo,
		Instant publishedAt, String reason) {
}
