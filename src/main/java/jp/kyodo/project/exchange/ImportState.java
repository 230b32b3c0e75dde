package jp.kyodo.project.exchange;

/**
 * How far the import of a file has come.
 */
public enum ImportState {

	/** It was sent; what its columns are is to be said. */
	MAPPING,

	/** It is being compared with the register in the background. */
	CHECKING,

	/** It was compared; nothing has changed yet. */
	CHECKED,

	/** It is being written into the register in the background. */
	APPLYING,

	/** Everything was written. */
	APPLIED,

	/** It could not be read. */
	FAILED;

	public boolean isUnderWay() {
		return this == CHECKING || this == APPLYING;
	}

	/**
	 * Whether one may say anew what its columns and words mean.
	 */
	public boolean isOpen() {
		return this == MAPPING || this == CHECKED || this == FAILED;
	}

}
