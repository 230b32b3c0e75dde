package jp.kyodo.organization;

/**
 * Says why a change of the organisation or of an account was not made, with the field
 * that has to be put right and the key of the sentence for the person who asked.
 */
public class ChangeRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	private final String messageKey;

	private final transient Object[] arguments;

	/**
	 * Refuses because of one field.
	 * @param field the name of the command's component, empty where none is to blame
	 * @param messageKey the key of the sentence in the message bundles
	 * @param arguments what the sentence mentions
	 */
	public ChangeRefused(String field, String messageKey, Object... arguments) {
		super(messageKey);
		this.field = field;
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	public String field() {
		return this.field;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Object[] arguments() {
		return (this.arguments != null) ? this.arguments : new Object[0];
	}

}
