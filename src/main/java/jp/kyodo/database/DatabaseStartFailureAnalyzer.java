package jp.kyodo.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells who starts the portal in one sentence why the database does not start and what to
 * do, in Japanese and in English, instead of a stack trace.
 */
final class DatabaseStartFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseStartException cause) {
		StartFailure failure = cause.failure();
		ResourceBundle texts = ResourceBundle.getBundle("messages.database", Locale.ROOT);
		String sentence = format(texts.getString(failure.key()), cause.arguments());
		String action = format(texts.getString(failure.key() + ".action"), cause.arguments());
		return new FailureAnalysis(sentence + System.lineSeparator() + cause.getMessage(),
				action + System.lineSeparator() + failure.action(cause.arguments()), cause);
	}

	private static String format(String pattern, Object[] arguments) {
		return new MessageFormat(pattern, Locale.ROOT).format(arguments);
	}

}
