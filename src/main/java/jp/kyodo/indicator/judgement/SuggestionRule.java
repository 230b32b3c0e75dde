package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How the indicators of a sheet together suggest its rating, as data: ordered cases of
 * which the first whose conditions all hold gives the grade.
 *
 * @param note where the rule comes from and whether it was confirmed, or {@code null}
 * @param skipUnjudged whether indicators of which nothing can be said are left out;
 * otherwise a grade is suggested only if it would be the same whatever they were
 * @param mostPoints the most points that one indicator can have, or {@code null}
 * @param cases the cases in order
 */
public record SuggestionRule(@Nullable String note, boolean skipUnjudged, @Nullable BigDecimal mostPoints,
		List<SuggestionCase> cases) {

	public SuggestionRule {
		if (cases == null || cases.isEmpty()) {
			throw new JudgementRuleException(JudgementProblem.NO_CASES);
		}
		cases = List.copyOf(cases);
		for (int index = 0; index < cases.size() - 1; index++) {
			if (cases.get(index).when().isEmpty()) {
				throw new JudgementRuleException(JudgementProblem.UNREACHABLE_CASES, cases.get(index).code());
			}
		}
		boolean shareOfPoints = cases.stream()
			.flatMap((one) -> one.when().stream())
			.anyMatch((condition) -> condition.measure() == SuggestionMeasure.POINTS
					&& condition.unit() == CountUnit.PERCENT);
		if (shareOfPoints && (mostPoints == null || mostPoints.signum() <= 0)) {
			throw new JudgementRuleException(JudgementProblem.MOST_POINTS_MISSING);
		}
	}

	/** Suggests a grade from what is known of the indicators. */
	public SheetSuggestion suggest(List<CountedIndicator> indicators) {
		List<SheetSuggestion.Count> counts = new ArrayList<>();
		if (indicators.isEmpty()) {
			return new SheetSuggestion(null, indicators, counts, List.of());
		}
		for (SuggestionCase candidate : this.cases) {
			boolean denied = false;
			List<String> open = new ArrayList<>();
			for (SuggestionCondition condition : candidate.when()) {
				Tally tally = tally(condition, indicators);
				Boolean holds = tally.decide(condition);
				if (holds == null) {
					open.addAll(tally.unknown());
				}
				else {
					addOnce(counts, tally.count(condition));
					denied |= !holds;
				}
			}
			if (!denied && !open.isEmpty()) {
				return new SheetSuggestion(null, indicators, counts, open.stream().distinct().toList());
			}
			if (!denied) {
				return new SheetSuggestion(candidate.code(), indicators, counts, List.of());
			}
		}
		return new SheetSuggestion(null, indicators, counts, List.of());
	}

	private static void addOnce(List<SheetSuggestion.Count> counts, SheetSuggestion.Count count) {
		if (!counts.contains(count)) {
			counts.add(count);
		}
	}

	private Tally tally(SuggestionCondition condition, List<CountedIndicator> indicators) {
		return switch (condition.measure()) {
			case REACHED -> count(indicators, CountedIndicator::reached, true);
			case MISSED -> count(indicators, CountedIndicator::reached, false);
			case BELOW_BASELINE -> count(indicators, CountedIndicator::belowBaseline, true);
			case AT_BASELINE_OR_BETTER -> count(indicators, CountedIndicator::belowBaseline, false);
			case JUDGED_AS -> count(indicators,
					(one) -> (one.code() != null) ? (Boolean) condition.codes().contains(one.code()) : null, true);
			case UNJUDGED -> count(indicators, (one) -> one.code() == null, true);
			case POINTS -> points(indicators);
		};
	}

	private Tally count(List<CountedIndicator> indicators, Function<CountedIndicator, @Nullable Boolean> answer,
			boolean wanted) {
		List<String> unknown = indicators.stream()
			.filter((one) -> answer.apply(one) == null)
			.map(CountedIndicator::label)
			.toList();
		long known = indicators.stream().filter((one) -> Boolean.valueOf(wanted).equals(answer.apply(one))).count();
		int all = this.skipUnjudged ? indicators.size() - unknown.size() : indicators.size();
		Fraction low = Fraction.of(known);
		return new Tally(low, this.skipUnjudged ? low : Fraction.of(known + unknown.size()), Fraction.of(all), unknown);
	}

	private Tally points(List<CountedIndicator> indicators) {
		List<String> unknown = indicators.stream()
			.filter((one) -> one.points() == null)
			.map(CountedIndicator::label)
			.toList();
		BigDecimal sum = indicators.stream()
			.map(CountedIndicator::points)
			.filter((points) -> points != null)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal most = (this.mostPoints != null) ? this.mostPoints : BigDecimal.ZERO;
		int all = this.skipUnjudged ? indicators.size() - unknown.size() : indicators.size();
		Fraction low = Fraction.of(sum);
		// Without the most points that one can have, nothing is known of the sum.
		Fraction high = (this.skipUnjudged || unknown.isEmpty()) ? low
				: (this.mostPoints != null) ? low.plus(Fraction.of(most).times(Fraction.of(unknown.size()))) : null;
		return new Tally(low, high, Fraction.of(most).times(Fraction.of(all)), unknown);
	}

	/**
	 * A count that lies between two ends while something is not known.
	 *
	 * @param high the upper end, or {@code null} for none
	 */
	private record Tally(Fraction low, @Nullable Fraction high, Fraction all, List<String> unknown) {

		/** Whether a condition holds; null when it depends on what is not known. */
		@Nullable Boolean decide(SuggestionCondition condition) {
			if (this.all.signum() == 0 && (condition.unit() == CountUnit.PERCENT || !this.unknown.isEmpty())) {
				return null;
			}
			if (this.high == null) {
				return null;
			}
			boolean atLow = condition.holds(in(condition.unit(), this.low));
			boolean same = true;
			for (Fraction value = this.low; value.compareTo(this.high) <= 0; value = value.plus(Fraction.of(1))) {
				same &= condition.holds(in(condition.unit(), value)) == atLow;
			}
			same &= condition.holds(in(condition.unit(), this.high)) == atLow;
			return same ? (Boolean) atLow : null;
		}

		SheetSuggestion.Count count(SuggestionCondition condition) {
			return new SheetSuggestion.Count(condition.measure(), condition.codes(), this.low,
					(condition.unit() == CountUnit.PERCENT) ? in(CountUnit.PERCENT, this.low) : null);
		}

		private Fraction in(CountUnit unit, Fraction value) {
			return (unit == CountUnit.COUNT) ? value : value.times(Fraction.HUNDRED).dividedBy(this.all);
		}

	}

}
