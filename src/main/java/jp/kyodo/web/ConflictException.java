package jp.kyodo.web;

import org.springframework.http.HttpStatus;

/**
 * Something has moved on since the page was shown, so that the request no longer fits.
 */
public class ConflictException extends PortalException {

	public ConflictException(String messageKey, Object... arguments) {
		super(HttpStatus.CONFLICT, messageKey, arguments);
	}

}
