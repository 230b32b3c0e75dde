package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The command to take a year of a project out of the register, which was entered by
 * mistake. A project without years is taken out itself.
 *
 * @param projectCode code of the project
 * @param year the fiscal year
 * @param version version that was seen
 */
public record RemoveProjectYear(String projectCode, FiscalYear year, int version) {
}
