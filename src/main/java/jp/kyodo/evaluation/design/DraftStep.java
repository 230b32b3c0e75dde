package jp.kyodo.evaluation.design;

/**
 * What was done with a draft of a form when it was saved.
 */
public enum DraftStep {

	CREATED, COPIED, IMPORTED, HEAD_CHANGED, PART_ADDED, PART_CHANGED, PART_MOVED, PART_DUPLICATED, PART_REMOVED,
	RESTORED

}
