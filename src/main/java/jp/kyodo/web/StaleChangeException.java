package jp.kyodo.web;

/**
 * A change that was made from a version which is no longer the current one: someone else
 * has saved in between. Nothing was changed.
 */
public class StaleChangeException extends RuntimeException {

	private final int currentVersion;

	public StaleChangeException(String what, int givenVersion, int currentVersion) {
		super(what + ": version " + givenVersion + " was given, " + currentVersion + " is the current one");
		this.currentVersion = currentVersion;
	}

	/** The version that the register has now. */
	public int currentVersion() {
		return this.currentVersion;
	}

	/**
	 * Refuses a change that was made from another version than the current one.
	 * @param what the thing to change, for the log
	 * @param given version that the change was made from
	 * @param current version that the register has now
	 */
	public static void refuseUnlessCurrent(String what, int given, int current) {
		if (given != current) {
			throw new StaleChangeException(what, given, current);
		}
	}

}
