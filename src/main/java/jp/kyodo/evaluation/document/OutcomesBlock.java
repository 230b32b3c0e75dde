package jp.kyodo.evaluation.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The outcome indicators (成果指標) of a policy issue below one another: what each measures,
 * where it started, where it shall go, where it stands, and how that is judged.
 *
 * @param judgementName what the judgement is called, for instance 指標の達成度
 * @param judgementNote where the rule of the judgement comes from, or {@code null}
 */
public record OutcomesBlock(String key, String title, String judgementName, @Nullable String judgementNote,
		List<Outcome> outcomes) implements SheetBlock, MarkedTexts {

	public OutcomesBlock {
		outcomes = List.copyOf(outcomes);
	}

	@Override
	public List<String> texts() {
		return this.outcomes.stream()
			.flatMap((outcome) -> Stream.concat(outcome.causes().parts().stream(), outcome.response().parts().stream()))
			.toList();
	}

	@Override
	public OutcomesBlock withTexts(List<String> texts) {
		Iterator<String> next = texts.iterator();
		return new OutcomesBlock(this.key, this.title, this.judgementName, this.judgementNote,
				this.outcomes.stream()
					.map((outcome) -> outcome.withTexts(take(next, outcome.causes()), take(next, outcome.response())))
					.toList());
	}

	private static TextList take(Iterator<String> next, TextList text) {
		List<String> taken = new ArrayList<>();
		text.parts().forEach((part) -> taken.add(next.next()));
		return text.with(taken);
	}

	@Override
	public Stream<String> searchableTexts() {
		return Stream.concat(
				this.outcomes.stream().flatMap((outcome) -> Stream.of(outcome.name(), outcome.about().rationale())),
				texts().stream());
	}

	/**
	 * One indicator.
	 *
	 * @param position its place from 1
	 * @param about what it measures and why
	 * @param series its figures
	 * @param judged how it stands in the sheet's year
	 * @param causes why it stands so
	 * @param response what is done about it
	 */
	public record Outcome(int position, String name, About about, Series series, Judged judged, TextList causes,
			TextList response) {

		Outcome withTexts(TextList markedCauses, TextList markedResponse) {
			return new Outcome(this.position, this.name, this.about, this.series, this.judged, markedCauses,
					markedResponse);
		}

	}

	/**
	 * What an indicator measures and why; each may be an empty string.
	 *
	 * @param source survey or statistics
	 * @param formula how it is computed
	 * @param method how it is asked, with the sample
	 * @param rationale why this is measured
	 * @param targetRationale why the targets are what they are
	 */
	public record About(String explanation, String source, String formula, String method, String rationale,
			String targetRationale) {

	}

	/**
	 * The figures of an indicator.
	 *
	 * @param directionCode HIGHER, LOWER, KEEP or RANGE
	 * @param direction the direction in words
	 * @param baselineYear the year of the baseline that holds, or {@code null}
	 * @param baselines all baselines that were decided; the last one holds
	 * @param targets the targets by year
	 * @param breaks the years from which on it cannot be compared with the years before
	 * @param divisions what the values were computed from, by year
	 * @param values the years in order
	 */
	public record Series(String directionCode, String direction, @Nullable BigDecimal rangeLow,
			@Nullable BigDecimal rangeHigh, String unit, int decimals, @Nullable FiscalYear baselineYear,
			List<Baseline> baselines, List<Target> targets, List<Break> breaks, List<Division> divisions,
			List<IndicatorsBlock.YearValue> values) {

		public Series {
			baselines = List.copyOf(baselines);
			targets = List.copyOf(targets);
			breaks = List.copyOf(breaks);
			divisions = List.copyOf(divisions);
			values = List.copyOf(values);
		}

	}

	/**
	 * A baseline as it was decided.
	 *
	 * @param number 1 for the first, then one more for each revision
	 * @param label the value with its year as printed: 8団体(H26)
	 * @param reason why it was revised; empty for the first
	 */
	public record Baseline(int number, BigDecimal value, FiscalYear asOf, String label, String source, String reason,
			LocalDate decidedOn) {

	}

	/**
	 * A target.
	 *
	 * @param comparator AT_LEAST, AT_MOST or NONE
	 * @param label the target with its year as printed: 21%以上(H29)
	 */
	public record Target(FiscalYear year, BigDecimal value, String comparator, String label) {

	}

	/**
	 * A year from which on values cannot be compared with those before.
	 *
	 * @param kind DEFINITION, METHOD or BASELINE
	 * @param label what changed, in words
	 */
	public record Break(FiscalYear from, String kind, String label, String reason) {

	}

	/**
	 * What the value of a year was computed from.
	 *
	 * @param label the division as printed: 加入世帯数（442,037世帯）÷総世帯数（693,203世帯）×100＝63.8%
	 */
	public record Division(FiscalYear year, String numeratorName, @Nullable BigDecimal numerator, String numeratorUnit,
			String denominatorName, @Nullable BigDecimal denominator, String denominatorUnit, BigDecimal multiplier,
			String label) {

	}

	/**
	 * How an indicator stands in the sheet's year.
	 *
	 * @param actual the actual value, or {@code null}
	 * @param actualLabel the actual value as printed, or why there is none
	 * @param reached whether the target is reached, or {@code null} where that cannot be
	 * said
	 * @param reachedLabel that in words
	 * @param code code of the judgement, or {@code null} where it cannot be judged
	 * @param sign what is printed of the judgement
	 * @param label what it means, or an empty string
	 * @param sentence why the rule judges so
	 * @param ruleCode code that the rule gives, or {@code null}
	 * @param reason why staff judge otherwise than the rule, or {@code null}
	 */
	public record Judged(@Nullable BigDecimal actual, String actualLabel, @Nullable Boolean reached,
			String reachedLabel, @Nullable String code, String sign, String label, String sentence,
			@Nullable String ruleCode, @Nullable String reason) {

	}

}
