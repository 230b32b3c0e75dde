package jp.kyodo.plan;

/**
 * One step in the order among neighbours.
 */
public enum MoveStep {

	/** Before the neighbour above. */
	UP,

	/** Behind the neighbour below. */
	DOWN

}
