package jp.kyodo.project.web;

import jp.kyodo.project.ProjectView;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.document.ProjectDocument;

/**
 * What a project is in a year, for staff.
 *
 * @param view what the register says
 * @param document the same as citizens will read it
 * @param project the project with all its years
 * @param mayChange whether it may be changed
 */
record ProjectYearPage(ProjectYearView view, ProjectDocument document, ProjectView project, boolean mayChange) {
}
