package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.SectionVersion;
import jp.kyodo.evaluation.SheetEvent;
import jp.kyodo.evaluation.SheetHead;

/**
 * Who saved and decided what on a sheet, and when.
 */
record HistoryPage(SheetHead head, String department, List<SheetEvent> events, List<SectionVersion> versions) {

}
