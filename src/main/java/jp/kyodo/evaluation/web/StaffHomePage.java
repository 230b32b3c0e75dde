package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.web.Paging;

/**
 * What waits for a person.
 */
record StaffHomePage(List<SheetRow> rows, Paging paging) {

}
