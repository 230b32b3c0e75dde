package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.SectionChange;
import jp.kyodo.evaluation.SheetEvent;
import jp.kyodo.evaluation.SheetHead;

/**
 * Who saved and decided what on a sheet, and when.
 */
record HistoryPage(SheetHead head, String department, List<SheetEvent> events, List<SectionChange> changes) {

}
