package jp.kyodo.plan;

/**
 * Asks to remove a target.
 *
 * @param planCode code of the plan
 * @param programCode code of the program
 * @param targetId key of the target
 */
public record RemoveTarget(String planCode, String programCode, long targetId) {
}
