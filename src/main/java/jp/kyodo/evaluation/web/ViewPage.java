package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.document.SheetDocument;

/**
 * A sheet as it will be printed, for staff.
 *
 * @param kept texts that this person typed and that could not be saved before the sheet
 * was locked
 */
record ViewPage(SheetBar bar, SheetDocument document, List<KeptText> kept) {

	/**
	 * A text that could not be saved.
	 */
	record KeptText(String key, String title, String text) {

	}

}
