package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.SheetFilter;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Paging;

/**
 * The list of sheets of a year with its filter.
 *
 * @param department code of the chosen department, or an empty string
 */
record StaffSheetListPage(List<SheetRow> rows, Paging paging, SheetFilter filter, String text, String department,
		List<Choice> years, List<Choice> states, List<Choice> departments) {

	public String state() {
		return (this.filter.state() != null) ? this.filter.state().name() : "";
	}

}
