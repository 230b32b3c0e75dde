package jp.kyodo.evaluation.form;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Says why a form definition cannot be used and where, for whoever wrote it. People read
 * the sentence of {@link FormProblem#messageKey()} with {@link #arguments()}; the message
 * of the exception is for the log.
 */
public class FormDefinitionException extends RuntimeException {

	private final FormProblem problem;

	private final List<String> arguments;

	private final String pointer;

	private final @Nullable Integer line;

	public FormDefinitionException(FormProblem problem, Object... arguments) {
		this(problem, "", null, List.of(arguments).stream().map(String::valueOf).toList(), null);
	}

	private FormDefinitionException(FormProblem problem, String pointer, @Nullable Integer line, List<String> arguments,
			@Nullable Throwable cause) {
		super(((line != null) ? "line " + line + ": " : "") + problem.english(arguments.toArray()), cause);
		this.problem = problem;
		this.arguments = arguments;
		this.pointer = pointer;
		this.line = line;
	}

	/**
	 * The same, further inside of the definition.
	 * @param inside JSON pointer of what is refused, for instance {@code /sections/3}
	 */
	public FormDefinitionException at(String inside) {
		return new FormDefinitionException(this.problem, inside + this.pointer, this.line, this.arguments, getCause());
	}

	FormDefinitionException onLine(@Nullable Integer number, Throwable cause) {
		return new FormDefinitionException(this.problem, this.pointer, number, this.arguments, cause);
	}

	/**
	 * The Japanese sentence, with the line in front where it is known.
	 */
	public String sentence(MessageSource messages) {
		String sentence = messages.getMessage(this.problem.messageKey(), this.arguments.toArray(), Locale.JAPANESE);
		return (this.line == null) ? sentence : messages.getMessage("evaluation-form.problem.line",
				new Object[] { String.valueOf(this.line), sentence }, Locale.JAPANESE);
	}

	public FormProblem problem() {
		return this.problem;
	}

	/**
	 * What the sentence is about: names and codes as they stand in the form.
	 */
	public List<String> arguments() {
		return this.arguments;
	}

	/**
	 * Where it stands, as a JSON pointer such as {@code /sections/3/conditions}; empty
	 * for the form as a whole.
	 */
	public String pointer() {
		return this.pointer;
	}

	/**
	 * The line of the file, from 1, or {@code null} where the form was not read from a
	 * file.
	 */
	public @Nullable Integer line() {
		return this.line;
	}

}
