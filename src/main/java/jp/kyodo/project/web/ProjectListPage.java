package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.project.ProjectLine;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Paging;
import jp.kyodo.web.UnsavedEntry;

/**
 * The list of projects for staff.
 *
 * @param lines the projects of this page
 * @param paging which page it is
 * @param year the chosen year, or empty
 * @param department code of the chosen department, or empty
 * @param q the words looked for
 * @param state the chosen state of the answer in the survey, or empty
 * @param years years to choose from
 * @param departments departments to choose from
 * @param states states to choose from
 * @param forms forms of collaboration
 * @param mayAdd whether new projects may be added
 * @param mayPlan whether the list may be published
 * @param unsaved what this person has begun and not saved
 */
record ProjectListPage(List<ProjectLine> lines, Paging paging, String year, String department, String q, String state,
		List<Choice> years, List<Choice> departments, List<Choice> states, Terms forms, boolean mayAdd, boolean mayPlan,
		List<UnsavedEntry> unsaved) {

	/** The forms of collaboration of a project. */
	public String formNames(ProjectLine line) {
		return String.join("、", this.forms.labels(line.formCodes()));
	}

}
