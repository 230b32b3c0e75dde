package jp.kyodo.evaluation.section;

import java.util.Optional;

import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.judgement.IndicatorVerdict;
import jp.kyodo.indicator.judgement.JudgementCase;
import jp.kyodo.indicator.judgement.JudgementRule;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a sheet as the rule judges it and as staff take it.
 *
 * @param verdict what the rule says
 * @param sentence why
 * @param chosen the code that staff choose instead, or an empty string
 * @param reason why they do
 */
record JudgedOutcome(IndicatorView indicator, JudgementRule rule, IndicatorVerdict verdict, String sentence,
		String chosen, String reason) {

	/** The code that holds: that of staff, otherwise that of the rule. */
	@Nullable String code() {
		return !this.chosen.isEmpty() ? this.chosen : this.verdict.code().orElse(null);
	}

	/** The case whose code holds. */
	Optional<JudgementCase> holding() {
		return this.rule.caseOf(code());
	}

	/** Whether staff judge otherwise than the rule. */
	boolean differs() {
		return !this.chosen.isEmpty() && !this.chosen.equals(this.verdict.code().orElse(""));
	}

}
