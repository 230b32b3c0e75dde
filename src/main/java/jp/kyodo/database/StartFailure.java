package jp.kyodo.database;

import java.util.Locale;

/**
 * The reasons why the embedded PostgreSQL cannot be started, each with what happened and
 * what to do about it. The Japanese wording stands in the message bundle under
 * {@link #key()}; the sentences here are the English half and the text of the exception.
 */
enum StartFailure {

	DIRECTORY_IN_USE("The data directory %s is already used by another running portal (process %s).",
			"Stop that portal first, or give this one another directory with 'kyodo.database.directory'."),

	OTHER_MAJOR_VERSION("The data in %s was written by PostgreSQL %s, but this portal brings PostgreSQL %s.",
			"Nothing has been changed; the release of the portal that wrote the data still runs on it. To move to this "
					+ "one, dump the database with pg_dump of PostgreSQL %3$s while that release runs, load the dump into a "
					+ "PostgreSQL %3$s of your own and name that with SPRING_DATASOURCE_URL."),

	PASSWORD_MISSING("The data in %s exists, but its password file %s is missing or empty.",
			"Put the password file back from a backup; nothing has been changed."),

	PORT_TAKEN("The database port %s is already taken by another program.",
			"End that program, or set 'kyodo.database.port' to a free port (0 chooses one)."),

	ROOT_NOT_POSSIBLE("PostgreSQL does not run as root, and 'unshare -U' is not allowed here.",
			"Start the portal as an ordinary user, or use another PostgreSQL with SPRING_DATASOURCE_URL."),

	UNSUPPORTED_PLATFORM("No embedded PostgreSQL for this system (%s, %s) is on the class path.",
			"Use another PostgreSQL with SPRING_DATASOURCE_URL."),

	DIRECTORY_NOT_USABLE("The data directory %s cannot be used: %s.",
			"Check that the user who starts the portal may write there and that the disk has room."),

	DID_NOT_START("The embedded PostgreSQL did not start: %s.", "Read %2$s, which tells more.");

	private final String sentence;

	private final String action;

	StartFailure(String sentence, String action) {
		this.sentence = sentence;
		this.action = action;
	}

	String key() {
		return "database.failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String sentence(Object... arguments) {
		return this.sentence.formatted(arguments);
	}

	/**
	 * What to do; its placeholders are numbered like those of the sentence.
	 */
	String action(Object... arguments) {
		return this.action.formatted(arguments);
	}

}
