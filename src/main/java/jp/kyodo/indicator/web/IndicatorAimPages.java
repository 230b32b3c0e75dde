package jp.kyodo.indicator.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorAims;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.SeriesBreak;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the pages on which it is said where an indicator starts and where it shall go.
 */
@Component
class IndicatorAimPages {

	private final IndicatorPages indicators;

	private final IndicatorQueries queries;

	private final MessageSource messages;

	private final Clock clock;

	IndicatorAimPages(IndicatorPages indicators, IndicatorQueries queries, MessageSource messages, Clock clock) {
		this.indicators = indicators;
		this.queries = queries;
		this.messages = messages;
		this.clock = clock;
	}

	IndicatorDetail indicator(IssueInPlan issue, String key) {
		return this.indicators.indicator(issue, key);
	}

	/**
	 * The page of basis and targets.
	 * @param typed what was typed, or null for what is saved
	 */
	BasisPage basis(IssueInPlan issue, String key, @Nullable BasisForm typed, ChangeOutcome outcome) {
		IndicatorDetail indicator = indicator(issue, key);
		IndicatorAims aims = view(issue, indicator).aims();
		List<Choice> comparators = Arrays.stream(TargetComparator.values())
			.map((comparator) -> new Choice(comparator.name(), inWords(comparator.name())))
			.toList();
		if (typed == null) {
			return new BasisPage(issue, indicator, key, BasisForm.of(aims), comparators, outcome, List.of());
		}
		if (outcome.isOvertaken()) {
			return new BasisPage(issue, indicator, key, typed.basedOn(aims), comparators, outcome,
					typed.differencesFrom(aims, this::inWords));
		}
		return new BasisPage(issue, indicator, key, typed, comparators, outcome, List.of());
	}

	/**
	 * The page of the baseline.
	 * @param typed what was typed, or null for an empty form
	 */
	BaselinePage baseline(IssueInPlan issue, String key, @Nullable BaselineForm typed, ChangeOutcome outcome) {
		IndicatorDetail indicator = indicator(issue, key);
		IndicatorView view = view(issue, indicator);
		BaselineForm form = (typed == null) ? BaselineForm.empty(view.aims(), LocalDate.now(this.clock))
				: outcome.isOvertaken() ? typed.basedOn(view.aims()) : typed;
		return new BaselinePage(issue, indicator, key, form, this.indicators.baselines(view, indicator), outcome);
	}

	BreakPage newBreak(IssueInPlan issue, String key, BreakForm form, ChangeOutcome outcome) {
		List<Choice> kinds = Arrays.stream(SeriesBreak.Kind.values())
			.map((kind) -> new Choice(kind.name(), text("indicator.break.kind." + kind.name())))
			.toList();
		return new BreakPage(issue, indicator(issue, key), key, form, kinds, outcome);
	}

	/** The indicator in its first year, which it always has. */
	private IndicatorView view(IssueInPlan issue, IndicatorDetail indicator) {
		FiscalYear from = indicator.definition().fromYear();
		return this.queries.ofIssue(issue.issueId(), from, from)
			.stream()
			.filter((view) -> view.id() == indicator.id())
			.findFirst()
			.orElseThrow();
	}

	private String inWords(String comparator) {
		return text("indicator.comparator." + comparator);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	/**
	 * How an indicator is computed, and its targets.
	 */
	record BasisPage(IssueInPlan issue, IndicatorDetail indicator, String key, BasisForm form, List<Choice> comparators,
			ChangeOutcome outcome, List<Difference> differences) {
	}

	/**
	 * A new baseline, below those that were decided.
	 */
	record BaselinePage(IssueInPlan issue, IndicatorDetail indicator, String key, BaselineForm form,
			List<IndicatorPages.BaselineInWords> baselines, ChangeOutcome outcome) {
	}

	/**
	 * A new break in a series.
	 */
	record BreakPage(IssueInPlan issue, IndicatorDetail indicator, String key, BreakForm form, List<Choice> kinds,
			ChangeOutcome outcome) {
	}

}
