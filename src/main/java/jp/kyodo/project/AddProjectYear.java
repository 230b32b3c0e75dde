package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The command to describe a project that is known for one more year.
 *
 * @param projectCode code of the project
 * @param year the fiscal year
 * @param content what it is in that year
 */
public record AddProjectYear(String projectCode, FiscalYear year, ProjectContent content) {
}
