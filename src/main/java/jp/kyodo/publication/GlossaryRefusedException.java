package jp.kyodo.publication;

import java.util.List;

/**
 * Says why a change of the glossary was not made, field by field.
 */
public class GlossaryRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	GlossaryRefusedException(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	GlossaryRefusedException(String field, String messageKey) {
		this(List.of(new Problem(field, messageKey)));
	}

	/**
	 * Returns all that is wrong, in the order of the fields.
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field the name of the command's component that has to be put right
	 * @param messageKey the key of the sentence that says how
	 */
	public record Problem(String field, String messageKey) {
	}

}
