package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.agreement.web.StaffAgreementListController.ListParameters;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The list of agreements for the staff.
 *
 * @param parameters by what it is narrowed
 * @param rows the agreements on this page
 * @param paging which page it is, of how many
 * @param url address of the list without the page
 * @param xlsx address of the same list as a workbook
 * @param csv address of the same list as CSV
 * @param states the states to choose from
 * @param partnerTypes the kinds of partners to choose from
 * @param departments the departments to choose from
 * @param warnings what has to be decided soon
 * @param allWarnings how many there are
 * @param today the day of the states, in words
 * @param mayEnter whether the person may enter agreements
 */
record StaffAgreementListPage(ListParameters parameters, List<Row> rows, Paging paging, String url, String xlsx,
		String csv, List<Choice> states, List<Choice> partnerTypes, List<Choice> departments,
		List<WarningLine> warnings, int allWarnings, String today, boolean mayEnter) {

	/**
	 * An agreement in the list.
	 */
	record Row(String code, String title, String partners, String department, String signedOn, String endsOn,
			String state, String tone, @Nullable Integer published) {
	}

	/**
	 * Something to decide soon.
	 */
	record WarningLine(String code, String text) {
	}

}
