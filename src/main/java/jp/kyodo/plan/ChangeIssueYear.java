package jp.kyodo.plan;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Asks for other content of a policy issue in one fiscal year.
 *
 * @param issueId the policy issue
 * @param year the year
 * @param content what the policy issue is in that year
 * @param version version that the change was made from
 */
public record ChangeIssueYear(long issueId, FiscalYear year, PolicyIssueContent content, int version) {
}
