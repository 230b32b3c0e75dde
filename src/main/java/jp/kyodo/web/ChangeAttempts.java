package jp.kyodo.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Carries out what the forms of the registers ask for, once for each form, and says in
 * the words of the forms what was wrong.
 */
@Component
public class ChangeAttempts {

	private final FormTokens tokens;

	private final MessageSource messages;

	ChangeAttempts(FormTokens tokens, MessageSource messages) {
		this.tokens = tokens;
		this.messages = messages;
	}

	/**
	 * Makes a change. A form that was sent twice is carried out once and has succeeded
	 * both times.
	 * @param formToken one-time token of the form
	 * @param change makes the command and carries it out
	 */
	public ChangeOutcome attempt(@Nullable String formToken, Runnable change) {
		try {
			this.tokens.once(formToken, change);
			return ChangeOutcome.done();
		}
		catch (RefusedChangeException ex) {
			return ChangeOutcome.refused(messages(ex));
		}
		catch (StaleChangeException | OptimisticLockingFailureException ex) {
			return ChangeOutcome.overtaken();
		}
		catch (DataIntegrityViolationException ex) {
			return refused("web.change.meanwhile");
		}
		catch (MissingFormTokenException ex) {
			return refused("web.change.token");
		}
	}

	/**
	 * What a refusal says at the fields of its form.
	 */
	public FieldMessages messages(RefusedChangeException refusal) {
		return FieldMessages.from(refusal, this.messages);
	}

	private ChangeOutcome refused(String messageKey) {
		return ChangeOutcome
			.refused(FieldMessages.none().with("", this.messages.getMessage(messageKey, null, Locale.JAPANESE)));
	}

}
