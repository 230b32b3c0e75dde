package jp.kyodo.database;

import java.io.Serial;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence why the embedded PostgreSQL cannot be started.
 */
public final class DatabaseStartException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final StartFailure failure;

	private final String[] arguments;

	private DatabaseStartException(StartFailure failure, @Nullable Throwable cause, String... arguments) {
		super(failure.sentence((Object[]) arguments), cause);
		this.failure = failure;
		this.arguments = arguments;
	}

	static DatabaseStartException of(StartFailure failure, Object... arguments) {
		return new DatabaseStartException(failure, null, texts(arguments));
	}

	static DatabaseStartException directoryNotUsable(Path directory, Exception cause) {
		return new DatabaseStartException(StartFailure.DIRECTORY_NOT_USABLE, cause, directory.toString(),
				cause.getClass().getSimpleName() + ": " + cause.getMessage());
	}

	StartFailure failure() {
		return this.failure;
	}

	Object[] arguments() {
		return this.arguments.clone();
	}

	private static String[] texts(Object... arguments) {
		String[] texts = new String[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			texts[i] = String.valueOf(arguments[i]);
		}
		return texts;
	}

}
