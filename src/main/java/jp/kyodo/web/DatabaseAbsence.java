package jp.kyodo.web;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Recognises failures that only mean that the database is away for the moment.
 */
final class DatabaseAbsence {

	// SQL states: 08 connection, 57P01 to 57P03 shutting down or starting up
	private static final String CONNECTION_CLASS = "08";

	private static final String OPERATOR_CLASS = "57P";

	private DatabaseAbsence() {
	}

	/**
	 * Whether the failure, or one that it stems from, is of that kind.
	 */
	static boolean isCauseOf(@Nullable Throwable failure) {
		int depth = 0;
		for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause()) {
			if (isAbsence(cause)) {
				return true;
			}
			depth++;
		}
		return false;
	}

	private static boolean isAbsence(Throwable cause) {
		if (cause instanceof SQLException sql) {
			String state = sql.getSQLState();
			return state != null && (state.startsWith(CONNECTION_CLASS) || state.startsWith(OPERATOR_CLASS));
		}
		return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
				|| cause instanceof TransientDataAccessResourceException;
	}

}
