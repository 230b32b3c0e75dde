package jp.kyodo.plan;

/**
 * A plan with what is needed to change it.
 *
 * @param plan the plan
 * @param note remarks, may be empty
 * @param version version that a change is made from
 */
public record PlanDetail(PlanView plan, String note, int version) {
}
