package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.PublishedRevision;

/**
 * One published sheet.
 *
 * @param years the years of its plan, to go to the sheets of the same issue
 */
record PublicSheetPage(PublishedRevision revision, SheetDocument document, List<FiscalYear> years) {

}
