package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The command to begin a year of a project with what it was in the last year before.
 *
 * @param projectCode code of the project
 * @param toYear the fiscal year to begin
 */
public record CarryOver(String projectCode, FiscalYear toYear) {
}
