package jp.kyodo.web;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A refusal that ends in an error page with a sentence of its own; a module throws one of
 * its kinds with the key of that sentence.
 */
public abstract class PortalException extends RuntimeException {

	private final HttpStatus status;

	private final String messageKey;

	private final transient List<Object> arguments;

	protected PortalException(HttpStatus status, String messageKey, Object... arguments) {
		super(messageKey);
		this.status = status;
		this.messageKey = messageKey;
		this.arguments = List.of(arguments);
	}

	public HttpStatus status() {
		return this.status;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
