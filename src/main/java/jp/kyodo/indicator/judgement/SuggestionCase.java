package jp.kyodo.indicator.judgement;

import java.util.List;

/**
 * One case of a suggestion: the grade that is suggested when all its conditions hold.
 *
 * @param code code of the grade on the scale of the rating
 * @param when the conditions; none holds always
 */
public record SuggestionCase(String code, List<SuggestionCondition> when) {

	public SuggestionCase {
		if (code == null || code.isBlank()) {
			throw new JudgementRuleException(JudgementProblem.CASE_WITHOUT_CODE);
		}
		when = (when != null) ? List.copyOf(when) : List.of();
	}

}
