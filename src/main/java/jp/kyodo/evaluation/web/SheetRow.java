package jp.kyodo.evaluation.web;

import jp.kyodo.evaluation.SheetHead;

/**
 * One line of a list of sheets.
 */
record SheetRow(SheetHead head, String department, boolean late) {

	/**
	 * The state's mark: a sheet that was sent back is told apart from one that is being
	 * filled in.
	 */
	public String mark() {
		return this.head.returned() ? "RETURNED" : this.head.state().name();
	}

}
