package jp.kyodo.plan;

/**
 * Asks to move a policy issue one step among its neighbours in a plan.
 *
 * @param planCode code of the plan
 * @param issueCode code of the policy issue
 * @param step where to
 */
public record MoveIssue(String planCode, String issueCode, MoveStep step) {
}
