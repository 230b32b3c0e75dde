package jp.kyodo.plan;

/**
 * Asks to remove a node that nothing stands under.
 *
 * @param planCode code of the plan
 * @param nodeCode code of the node
 */
public record RemoveNode(String planCode, String nodeCode) {
}
