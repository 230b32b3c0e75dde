package jp.kyodo.export;

/**
 * Says why a file cannot be made, in a sentence for the person who waits for it.
 */
public class ExportFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String messageKey;

	/**
	 * Fails with a sentence.
	 * @param messageKey key of a message without arguments
	 */
	public ExportFailedException(String messageKey) {
		super(messageKey);
		this.messageKey = messageKey;
	}

	public String messageKey() {
		return this.messageKey;
	}

}
