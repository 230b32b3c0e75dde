package jp.kyodo.evaluation.form;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A condition on an earlier answer. It has exactly one of {@code in}, {@code notIn} and
 * {@code presence}.
 *
 * @param section key of the earlier section
 * @param field field of that section, for instance {@code grade}
 * @param in holds when the answer is one of these codes
 * @param notIn holds when there is an answer and it is none of these codes
 * @param presence holds when there is an answer, or when there is none
 */
public record Condition(@RefersTo(RefersTo.What.SECTION) String section, @RefersTo(RefersTo.What.ANSWER) String field,
		@RefersTo(RefersTo.What.CODE) @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> in,
		@RefersTo(RefersTo.What.CODE) @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> notIn,
		@Nullable Presence presence) {

	public Condition {
		in = (in != null) ? List.copyOf(in) : List.of();
		notIn = (notIn != null) ? List.copyOf(notIn) : List.of();
		int said = (in.isEmpty() ? 0 : 1) + (notIn.isEmpty() ? 0 : 1) + ((presence != null) ? 1 : 0);
		if (said != 1) {
			throw new FormDefinitionException(
					(said == 0) ? FormProblem.OPEN_CONDITION : FormProblem.AMBIGUOUS_CONDITION, FormWord.of("in"),
					FormWord.of("notIn"), FormWord.of("presence"));
		}
	}

	/**
	 * Whether there is an answer.
	 */
	public enum Presence {

		EMPTY, FILLED

	}

	/**
	 * Whether the condition holds.
	 * @param answer what was answered; empty where nothing was
	 */
	public boolean holds(String answer) {
		if (this.presence != null) {
			return (this.presence == Presence.EMPTY) == answer.isEmpty();
		}
		return Objects.requireNonNull(this.in).isEmpty()
				? !answer.isEmpty() && !Objects.requireNonNull(this.notIn).contains(answer) : this.in.contains(answer);
	}

	AnswerReference reference(String pointer) {
		List<String> codes = Objects.requireNonNull(this.in).isEmpty() ? Objects.requireNonNull(this.notIn) : this.in;
		return new AnswerReference(pointer, this.section, this.field, codes);
	}

}
