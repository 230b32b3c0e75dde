package jp.kyodo.web;

import org.springframework.http.HttpStatus;

/**
 * The person who is signed in may not do this.
 */
public class ForbiddenException extends PortalException {

	public ForbiddenException(String messageKey, Object... arguments) {
		super(HttpStatus.FORBIDDEN, messageKey, arguments);
	}

}
