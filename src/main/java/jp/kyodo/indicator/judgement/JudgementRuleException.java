package jp.kyodo.indicator.judgement;

import java.util.Arrays;
import java.util.List;

/**
 * Says why a judgement rule cannot be used, for whoever wrote it. People read the
 * sentence of {@link JudgementProblem#messageKey()}; the message of the exception is for
 * the log.
 */
public class JudgementRuleException extends IllegalArgumentException {

	private final JudgementProblem problem;

	private final List<String> arguments;

	JudgementRuleException(JudgementProblem problem, Object... arguments) {
		super(problem.english(arguments));
		this.problem = problem;
		this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
	}

	public JudgementProblem problem() {
		return this.problem;
	}

	/**
	 * Codes and numbers as they stand in the rule.
	 */
	public List<String> arguments() {
		return this.arguments;
	}

}
