package jp.kyodo.picture;

/**
 * A file that cannot be taken as a picture, with the message that says what to do.
 */
public class RefusedPictureException extends Exception {

	private final String messageKey;

	private final transient Object[] arguments;

	public RefusedPictureException(String messageKey, Object... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

}
