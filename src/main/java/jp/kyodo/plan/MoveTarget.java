package jp.kyodo.plan;

/**
 * Asks to move a target one step among those of its program.
 *
 * @param planCode code of the plan
 * @param programCode code of the program
 * @param targetId key of the target
 * @param step where to
 */
public record MoveTarget(String planCode, String programCode, long targetId, MoveStep step) {
}
