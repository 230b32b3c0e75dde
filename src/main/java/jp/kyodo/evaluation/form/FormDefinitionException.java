package jp.kyodo.evaluation.form;

/**
 * Says why a form definition cannot be used, for whoever wrote it.
 */
public class FormDefinitionException extends RuntimeException {

	public FormDefinitionException(String message) {
		super(message);
	}

	public FormDefinitionException(String message, Throwable cause) {
		super(message, cause);
	}

}
