package jp.kyodo.plan;

/**
 * Asks to move a node one step among its neighbours.
 *
 * @param planCode code of the plan
 * @param nodeCode code of the node
 * @param step where to
 */
public record MoveNode(String planCode, String nodeCode, MoveStep step) {
}
