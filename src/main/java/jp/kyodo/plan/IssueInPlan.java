package jp.kyodo.plan;

import org.jspecify.annotations.Nullable;

/**
 * A policy issue that stands in a plan.
 *
 * @param issueId key inside the portal
 * @param code code
 * @param plan the plan
 * @param nodeCode code of the node above it; null in a plan of one level
 * @param latestName its name in the latest year of the plan that has content, otherwise
 * in the latest year of all; the code without any
 */
public record IssueInPlan(long issueId, String code, PlanView plan, @Nullable String nodeCode, String latestName) {
}
