package jp.kyodo.database;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads many rows while the database goes on sending: with a cursor the database and the
 * portal would wait for each other.
 */
public final class CopiedRows {

	private CopiedRows() {
	}

	/**
	 * Passes on the rows of a query as texts, null for NULL. Until it returns, the
	 * present transaction can ask for nothing else.
	 * @param query the query; it has no parameters, so nothing that somebody typed may
	 * stand in it
	 */
	public static void forEach(JdbcTemplate template, String query, Consumer<@Nullable String[]> sink) {
		template.execute((ConnectionCallback<Void>) (connection) -> {
			CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
			Throwable failure = null;
			// a copy that is cancelled leaves rows on the connection, so all are read
			for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
				if (failure == null) {
					failure = pass(row, sink);
				}
			}
			if (failure instanceof Error error) {
				throw error;
			}
			if (failure instanceof RuntimeException exception) {
				throw exception;
			}
			return null;
		});
	}

	private static @Nullable Throwable pass(byte[] row, Consumer<@Nullable String[]> sink) {
		try {
			sink.accept(CopyText.values(row));
			return null;
		}
		catch (RuntimeException | Error ex) {
			return ex;
		}
	}

}
