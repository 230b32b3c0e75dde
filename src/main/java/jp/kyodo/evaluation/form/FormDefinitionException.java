package jp.kyodo.evaluation.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Says why a form definition cannot be used and where, for whoever wrote it. People read
 * the sentence of {@link FormProblem#messageKey()} with {@link #told what it is about};
 * the message of the exception is for the log.
 */
public class FormDefinitionException extends RuntimeException {

	private final FormProblem problem;

	private final List<Object> arguments;

	private final String pointer;

	private final String place;

	private final @Nullable Integer line;

	public FormDefinitionException(FormProblem problem, Object... arguments) {
		this(problem, "", "", null, List.of(arguments), null);
	}

	private FormDefinitionException(FormProblem problem, String pointer, String place, @Nullable Integer line,
			List<Object> arguments, @Nullable Throwable cause) {
		super(((line != null) ? "line " + line + ": " : "") + problem.english(arguments.toArray()), cause);
		this.problem = problem;
		this.arguments = arguments;
		this.pointer = pointer;
		this.place = place;
		this.line = line;
	}

	/**
	 * The same, further inside of the definition.
	 * @param inside JSON pointer of what is refused, for instance {@code /sections/3}
	 */
	public FormDefinitionException at(String inside) {
		return new FormDefinitionException(this.problem, inside + this.pointer, this.place, this.line, this.arguments,
				getCause());
	}

	/**
	 * The same, with the line of the file on which it stands.
	 */
	public FormDefinitionException onLine(@Nullable Integer number) {
		return new FormDefinitionException(this.problem, this.pointer, this.place, number, this.arguments, this);
	}

	FormDefinitionException because(Throwable cause) {
		return new FormDefinitionException(this.problem, this.pointer, this.place, this.line, this.arguments, cause);
	}

	FormDefinitionException in(String labelPath) {
		return new FormDefinitionException(this.problem, this.pointer, labelPath, this.line, this.arguments,
				getCause());
	}

	public FormProblem problem() {
		return this.problem;
	}

	/**
	 * What the sentence is about: names and codes as they stand in the form.
	 */
	public List<String> arguments() {
		return this.arguments.stream().map(String::valueOf).toList();
	}

	/**
	 * What the sentence is about, as people read it.
	 * @param named gives a word the name that people know it by
	 * @param said puts a sentence of another module together
	 */
	public Object[] told(Function<FormWord, String> named, Sentences said) {
		return told(this.arguments, named, said);
	}

	private static Object[] told(List<Object> arguments, Function<FormWord, String> named, Sentences said) {
		List<Object> texts = new ArrayList<>();
		for (Object argument : arguments) {
			if (argument instanceof FormWord word) {
				texts.add(named.apply(word));
			}
			else if (argument instanceof FormPhrase phrase) {
				texts.add(said.of(phrase.messageKey(), told(phrase.arguments(), named, said)));
			}
			else if (argument instanceof List<?> list) {
				texts.add(String.join("、",
						list.stream()
							.map((item) -> (item instanceof FormWord word) ? named.apply(word) : String.valueOf(item))
							.toList()));
			}
			else {
				texts.add(String.valueOf(argument));
			}
		}
		return texts.toArray();
	}

	/**
	 * Where it stands, as a JSON pointer such as {@code /sections/3/conditions}; empty
	 * for the form as a whole.
	 */
	public String pointer() {
		return this.pointer;
	}

	/**
	 * The same by which the names of words are found: the kind of section and the
	 * properties inside, such as {@code narrative.conditions}.
	 */
	public String place() {
		return this.place;
	}

	/**
	 * The line of the file, from 1, or {@code null} where the form was not read from a
	 * file.
	 */
	public @Nullable Integer line() {
		return this.line;
	}

	/**
	 * Puts a sentence together.
	 */
	@FunctionalInterface
	public interface Sentences {

		String of(String messageKey, Object... arguments);

	}

}
