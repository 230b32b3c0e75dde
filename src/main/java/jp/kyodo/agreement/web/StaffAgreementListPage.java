package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.agreement.AgreementConcern;
import jp.kyodo.agreement.web.StaffAgreementListController.ListParameters;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Paging;
import jp.kyodo.web.UnsavedEntry;
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
 * @param concerns what there may be to think of
 * @param due about how many something has to be decided soon
 * @param changedPartners how many are published with partners that are registered
 * otherwise now, for who can publish them again
 * @param leftAsSigned how many of them stay as they were signed, for the same people
 * @param today the day of the states, in words
 * @param unsaved what the person has begun and not saved
 * @param mayEnter whether the person may enter agreements
 */
record StaffAgreementListPage(ListParameters parameters, List<Row> rows, Paging paging, String url, String xlsx,
		String csv, List<Choice> states, List<Choice> partnerTypes, List<Choice> departments, List<Choice> concerns,
		int due, int changedPartners, int leftAsSigned, String today, List<UnsavedEntry> unsaved, boolean mayEnter) {

	/** Whether the list has only those about which something has to be decided soon. */
	public boolean isOfDue() {
		return AgreementConcern.DUE.name().equals(this.parameters.concern());
	}

	/**
	 * An agreement in the list.
	 *
	 * @param deadline what comes soon, and when; empty if nothing does
	 * @param changed whether its partners were registered otherwise since it was
	 * published
	 */
	record Row(String code, String title, String partners, String department, String signedOn, String endsOn,
			String state, String tone, String deadline, @Nullable Integer published, boolean changed) {
	}

}
