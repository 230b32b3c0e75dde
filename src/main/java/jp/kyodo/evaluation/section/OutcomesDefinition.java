package jp.kyodo.evaluation.section;

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
record OutcomesDefinition(String key, String title, @Nullable String guidance, boolean required, int count,
		JudgementRule judgement, Box causes, Box response) implements SectionDefinition {

	/**
	 * A box for text.
	 */
	record Box(String title, @Nullable String guidance, boolean required, @Nullable Integer characters,
			@Nullable Integer lineCharacters, @Nullable Integer lines) {

		TextLimits limits() {
			return TextLimits.of(this.characters, this.lineCharacters, this.lines);
		}

	}

}
