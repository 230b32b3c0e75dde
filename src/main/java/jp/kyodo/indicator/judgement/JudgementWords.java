package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.TargetComparator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a judgement into one sentence with the figures that decided it.
 */
@Component
public class JudgementWords {

	private static final int DECIMALS = 1;

	private static final int MOST_DECIMALS = 4;

	private final MessageSource messages;

	public JudgementWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Why an indicator was judged as it was, or why it cannot be judged: only figures
	 * that the rule looked at on its way to the case are named.
	 */
	public String sentence(IndicatorVerdict verdict) {
		Standing standing = verdict.standing();
		if (verdict.matched().isEmpty()) {
			return text("indicator.unjudged",
					verdict.reasons()
						.stream()
						.map((reason) -> text("indicator.unjudged." + reason.name(),
								standing.facts().year().displayEra(standing.facts().year())))
						.collect(Collectors.joining(text("indicator.judged.comma"))));
		}
		return text("indicator.judged.sentence", actual(verdict) + clauses(verdict), verdict.matched().get().printed());
	}

	/** A target as it stands in plans: 21%以上. */
	private String target(BigDecimal value, TargetComparator comparator, String unit) {
		return text("indicator.target." + comparator.name(), plain(value) + unit);
	}

	/** Why the indicators suggest a grade, or why they suggest none. */
	public String sentence(SheetSuggestion suggestion, String printedGrade) {
		if (suggestion.indicators().isEmpty()) {
			return text("indicator.suggested.no-indicators");
		}
		if (suggestion.code().isEmpty() && !suggestion.open().isEmpty()) {
			return text("indicator.suggested.open", String.join(text("indicator.judged.comma"), suggestion.open()));
		}
		if (suggestion.code().isEmpty()) {
			return text("indicator.suggested.no-case");
		}
		String number = String.valueOf(suggestion.indicators().size());
		String counts = suggestion.counts()
			.stream()
			.map(this::count)
			.collect(Collectors.joining(text("indicator.judged.comma")));
		return counts.isEmpty() ? text("indicator.suggested.always", number, printedGrade)
				: text("indicator.suggested.sentence", number, counts, printedGrade);
	}

	private String count(SheetSuggestion.Count count) {
		String number = plain(count.number().rounded(2));
		String codes = String.join(text("indicator.judged.or"), count.codes());
		String share = (count.percent() != null)
				? text("indicator.suggested.share", NumberInput.display(count.percent().rounded(DECIMALS), DECIMALS))
				: "";
		return text("indicator.suggested." + count.measure().name(), number, share, codes);
	}

	private String actual(IndicatorVerdict verdict) {
		Standing standing = verdict.standing();
		String when = "";
		if (verdict.examined(JudgementMeasure.PLAN_YEAR)) {
			when = text("indicator.judged.plan-year",
					verdict.figure(JudgementMeasure.PLAN_YEAR).orElseThrow().rounded(0).toPlainString());
		}
		else if (verdict.examined(JudgementMeasure.YEARS_LEFT)) {
			when = text("indicator.judged.years-left",
					verdict.figure(JudgementMeasure.YEARS_LEFT).orElseThrow().rounded(0).toPlainString());
		}
		BigDecimal value = standing.facts().actual();
		return text("indicator.judged.actual", when,
				NumberInput.display(value, Math.max(standing.facts().decimals(), value.stripTrailingZeros().scale()))
						+ standing.facts().unit());
	}

	private String clauses(IndicatorVerdict verdict) {
		boolean aboutTarget = verdict.examined(JudgementMeasure.FROM_TARGET)
				|| verdict.examined(JudgementMeasure.TARGET_RATE) || verdict.examined(JudgementMeasure.PROGRESS);
		boolean aboutBaseline = verdict.examined(JudgementMeasure.FROM_BASELINE)
				|| verdict.examined(JudgementMeasure.FROM_BASELINE_RATE);
		Optional<Boolean> reached = aboutTarget ? verdict.reached() : Optional.empty();
		if (reached.isEmpty() && !aboutBaseline) {
			return "";
		}
		String topic = text("indicator.judged.topic");
		if (reached.isEmpty()) {
			return topic + baseline(verdict, false);
		}
		if (!aboutBaseline) {
			return topic + target(verdict, reached.get(), "end");
		}
		int change = verdict.figure(JudgementMeasure.FROM_BASELINE).orElseThrow().signum();
		boolean agree = reached.get() ? change >= 0 : change < 0;
		return topic + target(verdict, reached.get(), agree ? "and" : "but")
				+ baseline(verdict, !reached.get() && change < 0);
	}

	private String target(IndicatorVerdict verdict, boolean reached, String ending) {
		String verb = switch (verdict.standing().way()) {
			case UP -> "reach";
			case DOWN -> "within";
			case NEAR -> (verdict.standing().facts().direction() == Direction.RANGE) ? "within" : "keep";
		};
		return text("indicator.judged." + verb + (reached ? ".met." : ".missed.") + ending, target(verdict.standing()),
				rates(verdict));
	}

	private String target(Standing standing) {
		IndicatorFacts facts = standing.facts();
		if (facts.direction() == Direction.RANGE) {
			return text("indicator.judged.range", facts.rangeLow() != null ? plain(facts.rangeLow()) : "",
					facts.rangeHigh() != null ? plain(facts.rangeHigh()) + facts.unit() : "");
		}
		Milestone milestone = standing.milestone();
		String goal = target(milestone.value(), milestone.comparator(), facts.unit());
		if (!standing.isPaced()) {
			return goal;
		}
		String paced = target(standing.target().rounded(Math.max(facts.decimals(), DECIMALS)), milestone.comparator(),
				facts.unit());
		return text("indicator.judged.paced", paced, milestone.year().displayEra(facts.year()), goal);
	}

	/** The rates that the rule works with, where they have a meaning. */
	private String rates(IndicatorVerdict verdict) {
		List<String> rates = new ArrayList<>();
		for (JudgementMeasure measure : List.of(JudgementMeasure.TARGET_RATE, JudgementMeasure.PROGRESS)) {
			if (verdict.standing().rule().asksFor(measure)) {
				verdict.figure(measure)
					.map((figure) -> text("indicator.judged." + measure.name(), percent(figure)))
					.ifPresent(rates::add);
			}
		}
		return rates.isEmpty() ? ""
				: text("indicator.judged.brackets", String.join(text("indicator.judged.comma"), rates));
	}

	/** A rate just below 100 is never printed as 100. */
	private static String percent(Fraction rate) {
		int decimals = DECIMALS;
		while (decimals < MOST_DECIMALS && rate.compareTo(Fraction.HUNDRED) < 0
				&& rate.rounded(decimals).compareTo(BigDecimal.valueOf(100)) == 0) {
			decimals++;
		}
		return NumberInput.display(rate.rounded(decimals), decimals);
	}

	private String baseline(IndicatorVerdict verdict, boolean also) {
		Standing standing = verdict.standing();
		IndicatorFacts.Baseline baseline = standing.facts().baseline();
		String value = plain(baseline.value()) + standing.facts().unit();
		String year = baseline.asOf().displayEra(standing.facts().year());
		String rate = verdict.examined(JudgementMeasure.FROM_BASELINE_RATE)
				? verdict.figure(JudgementMeasure.FROM_BASELINE_RATE)
					.map((figure) -> text("indicator.judged.FROM_BASELINE_RATE", signed(figure.rounded(DECIMALS))))
					.orElse("")
				: "";
		int change = verdict.figure(JudgementMeasure.FROM_BASELINE).orElseThrow().signum();
		if (standing.isTolerated()) {
			return text("indicator.judged.tolerated", value, year, plain(standing.tolerance().rounded(MOST_DECIMALS)));
		}
		if (change == 0) {
			return text("indicator.judged.same", value, year, rate);
		}
		String way = standing.way().name().toLowerCase(Locale.ROOT);
		String how = (change > 0) ? ".better" : also ? ".worse-too" : ".worse";
		return text("indicator.judged." + way + how, value, year, rate);
	}

	private static String signed(BigDecimal value) {
		return (value.signum() > 0) ? "+" + NumberInput.display(value, DECIMALS) : NumberInput.display(value, DECIMALS);
	}

	/** A number as it was set: without zeros behind it. */
	private static String plain(@Nullable BigDecimal value) {
		BigDecimal stripped = (value != null) ? value.stripTrailingZeros() : BigDecimal.ZERO;
		return NumberInput.display(stripped, Math.max(stripped.scale(), 0));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
