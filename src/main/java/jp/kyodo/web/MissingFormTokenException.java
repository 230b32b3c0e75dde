package jp.kyodo.web;

/**
 * A form came without its one-time token, or with something else in its place.
 */
public class MissingFormTokenException extends BadRequestException {

	public MissingFormTokenException() {
		super("web.form.token-missing");
	}

}
