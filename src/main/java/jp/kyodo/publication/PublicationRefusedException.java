package jp.kyodo.publication;

import jp.kyodo.web.ConflictException;

/**
 * Says why a document was not published; its message key is the sentence for the person.
 */
public class PublicationRefusedException extends ConflictException {

	private static final long serialVersionUID = 1L;

	PublicationRefusedException(String messageKey) {
		super(messageKey);
	}

}
