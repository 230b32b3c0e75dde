package jp.kyodo.evaluation.design.web;

import jp.kyodo.evaluation.design.FormDraft;

/**
 * What stands above every page of one draft.
 *
 * @param name the form's name; empty while it has none
 * @param current which page it is
 */
record DraftBar(FormDraft draft, String name, String current) {

	static DraftBar of(FormDraft draft, String current) {
		return new DraftBar(draft, draft.tree().text("name"), current);
	}

	/** The beginning of the addresses of the draft's pages. */
	public String base() {
		return "/admin/forms/drafts/" + this.draft.id();
	}

}
