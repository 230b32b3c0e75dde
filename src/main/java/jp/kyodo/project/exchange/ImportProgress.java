package jp.kyodo.project.exchange;

/**
 * Is told how far a step has come.
 */
interface ImportProgress {

	/**
	 * Records it, and ends the work where this node should not go on.
	 * @throws ImportStoppedException if somebody else has taken over or the node stops
	 */
	void record(int done, int total);

}
