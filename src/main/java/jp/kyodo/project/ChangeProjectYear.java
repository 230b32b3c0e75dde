package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The command to change what a project is in a year.
 *
 * @param projectCode code of the project
 * @param year the fiscal year
 * @param version version that the change was made from
 * @param content what it is from now on
 */
public record ChangeProjectYear(String projectCode, FiscalYear year, int version, ProjectContent content) {
}
