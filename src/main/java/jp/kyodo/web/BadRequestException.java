package jp.kyodo.web;

import org.springframework.http.HttpStatus;

/**
 * The request says something that no page of the portal would send.
 */
public class BadRequestException extends PortalException {

	public BadRequestException(String messageKey, Object... arguments) {
		super(HttpStatus.BAD_REQUEST, messageKey, arguments);
	}

}
