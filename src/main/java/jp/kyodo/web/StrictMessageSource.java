package jp.kyodo.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Messages for templates, where a missing key must stop the page instead of showing the
 * key to people.
 */
class StrictMessageSource implements MessageSource {

	private final MessageSource messages;

	StrictMessageSource(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String defaultMessage,
			Locale locale) {
		return this.messages.getMessage(code, args, defaultMessage, locale);
	}

	// Thymeleaf takes a NoSuchMessageException for a hint to look elsewhere, so this one
	// must be of another kind.
	@Override
	public String getMessage(String code, Object @Nullable [] args, Locale locale) {
		try {
			return this.messages.getMessage(code, args, locale);
		}
		catch (NoSuchMessageException ex) {
			throw new IllegalStateException("No text for message key '" + code + "' in any messages/*.properties", ex);
		}
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
		return this.messages.getMessage(resolvable, locale);
	}

}
