package jp.kyodo.publication.web;

import java.util.List;

import jp.kyodo.web.Paging;

/**
 * The list of corrections.
 *
 * @param lines those on this page
 * @param paging which page it is, of how many
 */
record CorrectionsPage(List<CorrectionLine> lines, Paging paging) {

	/**
	 * A correction in the list.
	 *
	 * @param kindKey key of the message that names the kind of the document
	 * @param year the fiscal year that it is about
	 * @param code its business code
	 * @param title its title
	 * @param correctedOn the day of the correction
	 * @param reason why it was corrected
	 * @param revisionNo number of the revision that corrected it
	 * @param href path of the document
	 * @param afterHref path of the revision that corrected it
	 * @param beforeHref path of the revision before
	 */
	record CorrectionLine(String kindKey, String year, String code, String title, String correctedOn, String reason,
			int revisionNo, String href, String afterHref, String beforeHref) {
	}

}
