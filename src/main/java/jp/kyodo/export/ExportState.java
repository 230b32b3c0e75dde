package jp.kyodo.export;

/**
 * How far the making of a file has come.
 */
public enum ExportState {

	/** Waits for a node that has time. */
	QUEUED,

	/** A node is making it. */
	RUNNING,

	/** Can be fetched. */
	DONE,

	/** Could not be made; the job knows why. */
	FAILED,

	/** Was made or failed so long ago that its content is gone. */
	EXPIRED;

	/**
	 * Whether there is still something to wait for.
	 */
	public boolean isUnderWay() {
		return this == QUEUED || this == RUNNING;
	}

}
