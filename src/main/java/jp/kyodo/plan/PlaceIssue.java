package jp.kyodo.plan;

import org.jspecify.annotations.Nullable;

/**
 * Asks to put a policy issue that exists under a node: of another plan, or elsewhere in
 * the same plan.
 *
 * @param planCode code of the plan
 * @param nodeCode code of the node of the lowest node level; null in a plan of one level
 * @param issueCode code of the policy issue
 */
public record PlaceIssue(String planCode, @Nullable String nodeCode, String issueCode) {
}
