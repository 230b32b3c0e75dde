package jp.kyodo.organization.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.FormTokens;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * One attempt at doing what a form asks for, which gathers all that is wrong with it.
 */
final class FormAttempt {

	private final MessageSource messages;

	private final FormTokens tokens;

	private FieldMessages errors = FieldMessages.none();

	FormAttempt(MessageSource messages, FormTokens tokens) {
		this.messages = messages;
		this.tokens = tokens;
	}

	void fail(String field, String messageKey, Object... arguments) {
		this.errors = this.errors.with(field, this.messages.getMessage(messageKey, arguments, Locale.JAPANESE));
	}

	/**
	 * The day in a field; an unreadable one is an error.
	 */
	@Nullable LocalDate day(String field, @Nullable String typed, String messageKey) {
		Optional<LocalDate> day = TypedDay.read(typed);
		if (day.isEmpty()) {
			fail(field, messageKey);
		}
		return day.orElse(null);
	}

	/**
	 * Carries the command out unless something is wrong already. A form that was sent
	 * twice is carried out once and has succeeded both times.
	 */
	boolean succeeds(@Nullable String formToken, Runnable command) {
		if (!this.errors.isEmpty()) {
			return false;
		}
		try {
			this.tokens.once(formToken, command);
			return true;
		}
		catch (RefusedChangeException ex) {
			this.errors = FieldMessages.from(ex, this.messages);
			return false;
		}
	}

	/**
	 * Tries something that changes nothing.
	 */
	void tries(Runnable trial) {
		try {
			trial.run();
		}
		catch (RefusedChangeException ex) {
			this.errors = FieldMessages.from(ex, this.messages);
		}
	}

	FieldMessages errors() {
		return this.errors;
	}

}
