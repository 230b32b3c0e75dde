package jp.kyodo.plan;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Gives a policy issue its content for a fiscal year that has none yet.
 *
 * @param issueId the policy issue
 * @param year the year
 * @param content what the policy issue is in that year
 */
public record DescribeIssueYear(long issueId, FiscalYear year, PolicyIssueContent content) {
}
