package jp.kyodo.plan;

/**
 * Asks for another content of a target.
 *
 * @param planCode code of the plan
 * @param programCode code of the program
 * @param targetId key of the target
 * @param content what it says
 * @param version version that the change was made from
 */
public record ChangeTarget(String planCode, String programCode, long targetId, TargetContent content, int version) {
}
