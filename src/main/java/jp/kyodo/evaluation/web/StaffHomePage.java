package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.web.Paging;

/**
 * What waits for a person.
 *
 * @param settlements estimates that their departments have to settle
 */
record StaffHomePage(List<SheetRow> rows, Paging paging, List<SettlementLink> settlements) {

}
