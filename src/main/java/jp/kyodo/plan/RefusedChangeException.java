package jp.kyodo.plan;

import java.util.List;

/**
 * A change of a register that its rules forbid: each problem with the field it belongs to
 * and the message that says what to do. Nothing was changed.
 */
public class RefusedChangeException extends RuntimeException {

	private final transient List<Problem> problems;

	public RefusedChangeException(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	public static RefusedChangeException of(String field, String messageKey, Object... arguments) {
		return new RefusedChangeException(List.of(new Problem(field, messageKey, List.of(arguments))));
	}

	/** All problems, at most one for each field. */
	public List<Problem> problems() {
		return this.problems;
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
