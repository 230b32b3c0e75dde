package jp.kyodo.publication;

/**
 * Says why a change of the glossary was not made, and at which field.
 */
public class GlossaryRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	private final String messageKey;

	GlossaryRefusedException(String field, String messageKey) {
		super(messageKey);
		this.field = field;
		this.messageKey = messageKey;
	}

	/**
	 * Returns the name of the command's component that has to be put right.
	 */
	public String field() {
		return this.field;
	}

	public String messageKey() {
		return this.messageKey;
	}

}
