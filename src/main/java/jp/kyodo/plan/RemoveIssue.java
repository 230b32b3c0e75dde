package jp.kyodo.plan;

/**
 * Asks to take a policy issue out of a plan in which it has neither content nor programs.
 *
 * @param planCode code of the plan
 * @param issueCode code of the policy issue
 */
public record RemoveIssue(String planCode, String issueCode) {
}
