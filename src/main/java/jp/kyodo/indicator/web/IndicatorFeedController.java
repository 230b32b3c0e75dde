package jp.kyodo.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.indicator.IndicatorFeeds;
import jp.kyodo.indicator.IndicatorFeeds.Feed;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.RegisterFigures;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.PolicyIssueLink;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows which indicators of a policy issue take their actual values from a register and
 * whether both agree, and lets the planning section connect them.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/indicators/registers")
class IndicatorFeedController {

	private static final String VIEW = "indicator/registers";

	private final IndicatorQueries queries;

	private final IndicatorFeeds feeds;

	private final RegisterFigures figures;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	IndicatorFeedController(IndicatorQueries queries, IndicatorFeeds feeds, RegisterFigures figures,
			RegisterAccess access, ChangeAttempts attempts, MessageSource messages) {
		this.queries = queries;
		this.feeds = feeds;
		this.figures = figures;
		this.access = access;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String plan, @PathVariable String issue, Model model) {
		model.addAttribute("page", page(issue(plan, issue), FeedForm.empty(), ChangeOutcome.none()));
		return VIEW;
	}

	@PostMapping
	String connect(@PathVariable String plan, @PathVariable String issue, @ModelAttribute("form") FeedForm form,
			Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		List<IndicatorView> indicators = indicators(found);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> {
			ChangeCheck check = new ChangeCheck("indicator-feed.field.").inOrder("indicator", "figure");
			check.that(isOneOf(form.indicator(), indicators), "indicator", "indicator-feed.refused.choose",
					check.label("indicator"));
			check.that(form.figure() != null && this.figures.find(form.figure()).isPresent(), "figure",
					"indicator-feed.refused.choose", check.label("figure"));
			check.done();
			this.feeds.connect(Long.parseLong(form.indicator()), form.figure());
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "indicator-feed.saved");
			return toPage(found, redirect);
		}
		model.addAttribute("page", page(found, form, outcome));
		return VIEW;
	}

	@PostMapping("/{indicator:[0-9]{1,18}}/remove")
	String disconnect(@PathVariable String plan, @PathVariable String issue, @PathVariable String indicator,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		boolean own = isOneOf(indicator, indicators(found));
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			ChangeCheck check = new ChangeCheck("indicator-feed.field.");
			check.that(own, "", "indicator-feed.refused.choose", check.label("indicator"));
			check.done();
			this.feeds.disconnect(Long.parseLong(indicator));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "indicator-feed.removed");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return toPage(found, redirect);
	}

	private IndicatorFeedPage page(IssueInPlan issue, FeedForm form, ChangeOutcome outcome) {
		List<IndicatorView> indicators = indicators(issue);
		Map<Long, Feed> fed = this.feeds.of(indicators.stream().map(IndicatorView::id).toList());
		return new IndicatorFeedPage(issue,
				indicators.stream()
					.filter((indicator) -> fed.containsKey(indicator.id()))
					.map((indicator) -> connected(indicator, fed.get(indicator.id())))
					.toList(),
				indicators.stream()
					.map((indicator) -> new Choice(String.valueOf(indicator.id()), indicator.name()))
					.toList(),
				this.figures.all()
					.stream()
					.map((figure) -> new Choice(figure.code(), inWords(figure.labelKey())))
					.toList(),
				form, outcome, this.access.mayChange());
	}

	private Connected connected(IndicatorView indicator, Feed feed) {
		String label = (feed.labelKey() != null) ? inWords(feed.labelKey()) : feed.figureCode();
		return new Connected(indicator.id(), indicator.name(), label,
				indicator.values().stream().map((values) -> year(indicator, values, feed)).toList());
	}

	private ConnectedYear year(IndicatorView indicator, YearValues values, Feed feed) {
		BigDecimal counted = feed.counted().get(values.year());
		BigDecimal actual = values.actual();
		String path = (counted == null) ? null
				: this.figures.find(feed.figureCode()).map((figure) -> figure.path(values.year())).orElse(null);
		return new ConnectedYear(values.year(), display(counted, indicator), display(actual, indicator),
				counted == null || (actual != null && actual.compareTo(counted) == 0), path);
	}

	private static @Nullable String display(@Nullable BigDecimal value, IndicatorView indicator) {
		return (value != null) ? NumberInput.display(value, indicator.decimals()) + indicator.unit() : null;
	}

	private List<IndicatorView> indicators(IssueInPlan issue) {
		return this.queries.ofIssue(issue.issueId(), issue.plan().firstYear(), issue.plan().lastYear());
	}

	private IssueInPlan issue(String plan, String issue) {
		return this.access.issue(this.access.plan(plan), issue);
	}

	private String inWords(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

	private static boolean isOneOf(@Nullable String typed, List<IndicatorView> indicators) {
		return indicators.stream().anyMatch((indicator) -> String.valueOf(indicator.id()).equals(typed));
	}

	private static String toPage(IssueInPlan issue, RedirectAttributes redirect) {
		redirect.addAttribute("plan", issue.plan().code());
		redirect.addAttribute("issue", issue.code());
		return "redirect:/staff/plans/{plan}/issues/{issue}/indicators/registers";
	}

	/**
	 * What is chosen.
	 */
	record FeedForm(@Nullable String indicator, @Nullable String figure, @Nullable String formToken) {

		static FeedForm empty() {
			return new FeedForm(null, null, null);
		}

	}

	/**
	 * An indicator whose values come from a register.
	 */
	record Connected(long indicatorId, String name, String figure, List<ConnectedYear> years) {
	}

	/**
	 * A year in the register and in the indicator.
	 *
	 * @param counted what the register counts, or null if nothing is published
	 * @param actual the actual value, or null
	 * @param agreeing whether they are the same; true where the register says nothing
	 * @param path where it can be counted again, or null
	 */
	record ConnectedYear(FiscalYear year, @Nullable String counted, @Nullable String actual, boolean agreeing,
			@Nullable String path) {
	}

	/**
	 * The page.
	 */
	record IndicatorFeedPage(IssueInPlan issue, List<Connected> connected, List<Choice> indicators,
			List<Choice> figures, FeedForm form, ChangeOutcome outcome, boolean mayChange) {
	}

	/**
	 * Links the page from the policy issue.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		PolicyIssueLink indicatorRegistersOfIssue() {
			return new PolicyIssueLink("indicator-feed.link", "/staff/plans/{plan}/issues/{issue}/indicators/registers",
					16);
		}

	}

}
