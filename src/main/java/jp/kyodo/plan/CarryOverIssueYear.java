package jp.kyodo.plan;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Asks to take the content of a policy issue over from the last year that has one.
 *
 * @param issueId the policy issue
 * @param year the year that has none yet
 */
public record CarryOverIssueYear(long issueId, FiscalYear year) {
}
