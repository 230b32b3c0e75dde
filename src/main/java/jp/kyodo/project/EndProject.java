package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The command to record that a project has come to its end.
 *
 * @param code code of the project
 * @param lastYear the last fiscal year in which it was done
 * @param reason why it ended
 */
public record EndProject(String code, FiscalYear lastYear, String reason) {
}
