package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.project.ProjectChange;
import jp.kyodo.project.ProjectYearView;

/**
 * What became of a project-year.
 */
record ProjectHistoryPage(ProjectYearView view, List<ProjectChange> changes) {
}
