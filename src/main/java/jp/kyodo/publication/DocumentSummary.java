package jp.kyodo.publication;

import java.time.Instant;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A published document in a list, as its current revision shows it.
 *
 * @param kind kind of the document
 * @param year the fiscal year that it is about
 * @param code its business code
 * @param title its title
 * @param summary one or two sentences
 * @param revisionNo number of the current revision
 * @param firstPublishedAt when its first revision was published
 * @param lastPublishedAt when the current one was
 */
public record DocumentSummary(String kind, FiscalYear year, String code, String title, String summary, int revisionNo,
		Instant firstPublishedAt, Instant lastPublishedAt) {
}
