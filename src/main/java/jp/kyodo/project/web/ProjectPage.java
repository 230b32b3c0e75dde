package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.ProjectLine;
import jp.kyodo.project.ProjectView;
import jp.kyodo.web.Choice;
import jp.kyodo.web.ChangeOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A project with its years, for staff.
 *
 * @param project the project
 * @param mayChange whether it may be changed
 * @param nextYear the year that can be begun with what it was before, null if it has
 * ended
 * @param lastYears years in which it can have ended
 * @param outcome what became of an attempt to end it
 * @param lastYear what was typed as its last year
 * @param endReason what was typed as the reason
 */
record ProjectPage(ProjectView project, boolean mayChange, @Nullable FiscalYear nextYear, List<Choice> lastYears,
		ChangeOutcome outcome, String lastYear, String endReason) {

	public ProjectLine latest() {
		return this.project.years().get(0);
	}

}
