package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.indicator.judgement.JudgementRule;
import org.jspecify.annotations.Nullable;

/**
 * A section of outcome indicators.
 *
 * @param count how many stand below one another at most
 * @param judgement how each is judged; it belongs to the version of the form
 * @param causes the box for the causes; required where a target is missed
 * @param response the box for what is done; required where a target is missed
 */
record OutcomesDefinition(String key, String title, @Nullable String guidance, boolean required,
		@Nullable SectionConditions conditions, int count, JudgementRule judgement, TextBox causes,
		TextBox response) implements SectionDefinition {

	/**
	 * Whether the targets of the year are reached, on which later sections can depend.
	 */
	static final String REACHED = "reached";

	static final String ALL = "all";

	static final String SOME = "some";

	static final String NONE = "none";

	@Override
	public Map<String, List<String>> answers(Scales scales) {
		return Map.of(REACHED, List.of(ALL, SOME, NONE));
	}

}
