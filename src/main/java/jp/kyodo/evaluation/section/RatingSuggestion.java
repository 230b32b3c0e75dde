package jp.kyodo.evaluation.section;

import java.util.List;

import jp.kyodo.evaluation.form.AnswerReference;
import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.indicator.judgement.SuggestionCase;
import jp.kyodo.indicator.judgement.SuggestionRule;
import org.jspecify.annotations.Nullable;

/**
 * What suggests a rating: the outcome indicators of the same sheet, by a rule.
 *
 * @param outcomes key of the section with the outcome indicators, which stands before
 * @param axis key of the axis that is suggested, where there are several
 * @param rule how the indicators are counted
 */
record RatingSuggestion(@RefersTo(value = RefersTo.What.SECTION, section = OutcomesDefinition.class) String outcomes,
		@RefersTo(value = RefersTo.What.OWN, list = "axes") @Nullable String axis, SuggestionRule rule) {

	/** The grades that the rule can give. */
	List<String> grades() {
		return this.rule.cases().stream().map(SuggestionCase::code).distinct().toList();
	}

	AnswerReference reference() {
		return new AnswerReference("/suggestion/outcomes", this.outcomes, OutcomesDefinition.REACHED, List.of());
	}

}
