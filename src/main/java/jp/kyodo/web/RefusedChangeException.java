package jp.kyodo.web;

import java.util.List;

/**
 * A change that the rules of what is changed forbid: each problem with the field it
 * belongs to and the message that says what to do. Nothing was changed.
 */
public class RefusedChangeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public RefusedChangeException(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	/**
	 * Refuses because of one field.
	 * @param field the name of the field, empty where none is to blame
	 * @param messageKey key of the sentence that says what to do
	 * @param arguments what the sentence mentions
	 */
	public static RefusedChangeException of(String field, String messageKey, Object... arguments) {
		return new RefusedChangeException(List.of(new Problem(field, messageKey, List.of(arguments))));
	}

	/** All problems, at most one for each field. */
	public List<Problem> problems() {
		return this.problems;
	}

	/** Whether a field is to blame. */
	public boolean concerns(String field) {
		return this.problems.stream().anyMatch((problem) -> problem.field().equals(field));
	}

	/**
	 * One thing that has to be put right.
	 *
	 * @param field name of the field in the form, or of the part of the command
	 * @param messageKey key of the sentence that says what to do
	 * @param arguments arguments of the sentence; may be {@code MessageSourceResolvable}
	 */
	public record Problem(String field, String messageKey, List<Object> arguments) {
	}

}
