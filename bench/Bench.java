import java.util.Map;

/**
 * One thing about the portal that is measured.
 */
interface Bench {

	/** What can be chosen for this one alone, with the number otherwise taken. */
	Map<String, Integer> options();

	/** Measures a portal that has just been started, and prints what was found. */
	void run(Run run) throws Exception;

	/**
	 * What a measurement works with.
	 */
	record Run(Settings settings, Portal portal, Cleanup cleanup) {
	}

}
