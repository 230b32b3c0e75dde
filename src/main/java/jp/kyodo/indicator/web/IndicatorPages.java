package jp.kyodo.indicator.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kyodo.indicator.BaselineRevision;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the pages of the indicators of a policy issue.
 */
@Component
class IndicatorPages {

	private final IndicatorQueries queries;

	private final IndicatorPictures pictures;

	private final RegisterAccess access;

	private final MessageSource messages;

	IndicatorPages(IndicatorQueries queries, IndicatorPictures pictures, RegisterAccess access,
			MessageSource messages) {
		this.queries = queries;
		this.pictures = pictures;
		this.access = access;
		this.messages = messages;
	}

	/** The indicator of an address: first year and position. */
	IndicatorDetail indicator(IssueInPlan issue, String key) {
		return this.queries.definitions(issue.issueId())
			.stream()
			.filter((indicator) -> keyOf(indicator).equals(key))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("indicator.not-found", key));
	}

	IndicatorListPage list(IssueInPlan issue) {
		Map<Long, IndicatorView> views = this.queries
			.ofIssue(issue.issueId(), issue.plan().firstYear(), issue.plan().lastYear())
			.stream()
			.collect(Collectors.toMap(IndicatorView::id, Function.identity()));
		List<ListedIndicator> listed = this.queries.definitions(issue.issueId())
			.stream()
			.map((indicator) -> listed(indicator, views.get(indicator.id())))
			.toList();
		return new IndicatorListPage(issue, listed, this.access.mayChange());
	}

	IndicatorFormPage form(IssueInPlan issue, @Nullable IndicatorDetail indicator, IndicatorForm form,
			ChangeOutcome outcome) {
		List<Choice> directions = Arrays.stream(Direction.values())
			.map((direction) -> new Choice(direction.name(), inWords(direction.name())))
			.toList();
		if (indicator != null && outcome.isOvertaken()) {
			return new IndicatorFormPage(issue, indicator, keyOf(indicator), form.basedOn(indicator), directions,
					outcome, form.differencesFrom(indicator, this::inWords));
		}
		return new IndicatorFormPage(issue, indicator, (indicator != null) ? keyOf(indicator) : "", form, directions,
				outcome, List.of());
	}

	private ListedIndicator listed(IndicatorDetail indicator, @Nullable IndicatorView view) {
		String key = keyOf(indicator);
		if (view == null) {
			return new ListedIndicator(key, indicator, null, "", "", "", List.of(), List.of());
		}
		return new ListedIndicator(key, indicator, view, this.pictures.range(view), latest(view),
				this.pictures.chart("chart-" + key, view).svg(), targets(view, indicator), baselines(view, indicator));
	}

	/** All targets in words: 21%以上(H29). */
	private List<String> targets(IndicatorView view, IndicatorDetail indicator) {
		return view.aims()
			.milestones()
			.stream()
			.map((milestone) -> this.pictures.ofYear(
					this.pictures.target(view, milestone.value(), milestone.comparator()), milestone.year(),
					indicator.definition().fromYear()))
			.toList();
	}

	/** All baselines in words, the first one first. */
	List<BaselineInWords> baselines(IndicatorView view, IndicatorDetail indicator) {
		List<BaselineRevision> revisions = view.aims().baselines();
		return revisions.stream()
			.map((revision) -> new BaselineInWords(IndicatorPictures.plain(revision.value()) + view.unit(),
					revision.asOf().displayEra(indicator.definition().fromYear()), revision.source(), revision.reason(),
					revision.decidedOn(), revision.number() == revisions.size()))
			.toList();
	}

	/** What the latest year with an actual value says; empty without any. */
	private String latest(IndicatorView view) {
		return view.values()
			.stream()
			.filter((values) -> values.actual() != null)
			.reduce((first, second) -> second)
			.map((values) -> this.pictures.sentence(view, values))
			.orElse("");
	}

	private String inWords(@Nullable String direction) {
		return (direction != null && !direction.isEmpty())
				? this.messages.getMessage("indicator.direction." + direction, null, direction, Locale.JAPANESE) : "";
	}

	private static String keyOf(IndicatorDetail indicator) {
		return indicator.definition().fromYear() + "-" + indicator.position();
	}

	/**
	 * The indicators of a policy issue.
	 */
	record IndicatorListPage(IssueInPlan issue, List<ListedIndicator> indicators, boolean mayChange) {
	}

	/**
	 * An indicator with its values in the years of the plan; without {@code view} it is
	 * not used in them.
	 */
	record ListedIndicator(String key, IndicatorDetail detail, @Nullable IndicatorView view, String range,
			String sentence, String chart, List<String> targets, List<BaselineInWords> baselines) {
	}

	/**
	 * A baseline as people read it.
	 *
	 * @param current whether it is the one that holds
	 */
	record BaselineInWords(String value, String year, String source, String reason, LocalDate decidedOn,
			boolean current) {
	}

	/**
	 * The form of an indicator; without {@code indicator} it is a new one.
	 */
	record IndicatorFormPage(IssueInPlan issue, @Nullable IndicatorDetail indicator, String key, IndicatorForm form,
			List<Choice> directions, ChangeOutcome outcome, List<Difference> differences) {
	}

}
