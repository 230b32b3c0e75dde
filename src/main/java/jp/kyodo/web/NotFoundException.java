package jp.kyodo.web;

import org.springframework.http.HttpStatus;

/**
 * What was asked for does not exist, or not for the one who asks.
 */
public class NotFoundException extends PortalException {

	public NotFoundException(String messageKey, Object... arguments) {
		super(HttpStatus.NOT_FOUND, messageKey, arguments);
	}

}
