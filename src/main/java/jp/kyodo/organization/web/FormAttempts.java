package jp.kyodo.organization.web;

import jp.kyodo.web.FormTokens;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Begins attempts at doing what forms ask for.
 */
@Component
class FormAttempts {

	private final MessageSource messages;

	private final FormTokens tokens;

	FormAttempts(MessageSource messages, FormTokens tokens) {
		this.messages = messages;
		this.tokens = tokens;
	}

	FormAttempt begin() {
		return new FormAttempt(this.messages, this.tokens);
	}

}
