package jp.kyodo.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.indicator.FollowIndicator;
import jp.kyodo.indicator.IndicatorContinuity;
import jp.kyodo.indicator.IndicatorContinuityQueries;
import jp.kyodo.indicator.IndicatorContinuityQueries.Candidate;
import jp.kyodo.indicator.IndicatorContinuityQueries.Segment;
import jp.kyodo.indicator.IndicatorContinuityQueries.Value;
import jp.kyodo.indicator.SeriesBreak;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.PlanContinuityQueries;
import jp.kyodo.plan.PolicyIssueLink;
import jp.kyodo.plan.RegisterAccess;
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
 * Shows the series of a policy issue's indicators across the plans, and lets the planning
 * section say which indicator follows which.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/indicators/continuity")
class IndicatorContinuityController {

	private static final String VIEW = "indicator/continuity";

	private final IndicatorContinuityQueries queries;

	private final IndicatorContinuity continuity;

	private final PlanContinuityQueries plans;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	IndicatorContinuityController(IndicatorContinuityQueries queries, IndicatorContinuity continuity,
			PlanContinuityQueries plans, RegisterAccess access, ChangeAttempts attempts, MessageSource messages) {
		this.queries = queries;
		this.continuity = continuity;
		this.plans = plans;
		this.access = access;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String plan, @PathVariable String issue, Model model) {
		model.addAttribute("page", page(issue(plan, issue), FollowForm.empty(), ChangeOutcome.none()));
		return VIEW;
	}

	@PostMapping
	String follow(@PathVariable String plan, @PathVariable String issue, @ModelAttribute("form") FollowForm form,
			Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		List<Candidate> candidates = candidates(found);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.continuity.follow(form.read(found.code(), candidates)));
		if (outcome.isDone()) {
			Flash.success(redirect, "indicator-continuity.saved");
			return toPage(found, redirect);
		}
		model.addAttribute("page", page(found, form, outcome));
		return VIEW;
	}

	@PostMapping("/{indicator:[0-9]{1,18}}/remove")
	String unfollow(@PathVariable String plan, @PathVariable String issue, @PathVariable long indicator,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		boolean own = candidates(found).stream()
			.anyMatch((candidate) -> candidate.id() == indicator && candidate.issueCode().equals(found.code()));
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			ChangeCheck check = new ChangeCheck("indicator-continuity.field.");
			check.that(own, "", "indicator-continuity.refused.unknown");
			check.done();
			this.continuity.unfollow(indicator);
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "indicator-continuity.removed");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return toPage(found, redirect);
	}

	private IndicatorContinuityPage page(IssueInPlan issue, FollowForm form, ChangeOutcome outcome) {
		List<Candidate> candidates = candidates(issue);
		List<Series> series = new ArrayList<>();
		Map<Long, List<Segment>> chains = this.queries.chains(issue.code());
		List<Long> ids = chains.values().stream().flatMap(List::stream).map(Segment::indicatorId).distinct().toList();
		Map<Long, List<Value>> values = this.queries.values(ids);
		Map<Long, List<SeriesBreak>> inner = this.queries.breaks(ids);
		chains
			.forEach((id,
					segments) -> series.add(new Series(id, segments.stream()
						.map((segment) -> new Part(segment, values.getOrDefault(segment.indicatorId(), List.of()),
								inner.getOrDefault(segment.indicatorId(), List.of())))
						.toList())));
		List<Choice> breaks = Arrays.stream(SeriesBreak.Kind.values())
			.map((each) -> new Choice(each.name(),
					this.messages.getMessage("indicator-continuity.break." + each, null, Locale.JAPANESE)))
			.toList();
		return new IndicatorContinuityPage(issue, series,
				choices(candidates.stream().filter((each) -> each.issueCode().equals(issue.code()))),
				choices(candidates.stream()), breaks, form, outcome, this.access.mayChange());
	}

	private List<Choice> choices(Stream<Candidate> candidates) {
		return candidates.map((each) -> new Choice(String.valueOf(each.id()),
				this.messages.getMessage(
						(each.untilYear() != null) ? "indicator-continuity.choice" : "indicator-continuity.choice.open",
						new Object[] { each.issueCode(), each.name(), each.fromYear().toString(),
								String.valueOf(each.untilYear()) },
						Locale.JAPANESE)))
			.toList();
	}

	/**
	 * The indicators of the issue itself and of all that it came from.
	 */
	private List<Candidate> candidates(IssueInPlan issue) {
		return this.queries.candidates(Stream.concat(Stream.of(issue.code()),
				this.plans.thread(issue.code())
					.stream()
					.filter(PlanContinuityQueries.Relative::forerunner)
					.map(PlanContinuityQueries.Relative::code))
			.distinct()
			.toList());
	}

	private IssueInPlan issue(String plan, String issue) {
		return this.access.issue(this.access.plan(plan), issue);
	}

	private static String toPage(IssueInPlan issue, RedirectAttributes redirect) {
		redirect.addAttribute("plan", issue.plan().code());
		redirect.addAttribute("issue", issue.code());
		return "redirect:/staff/plans/{plan}/issues/{issue}/indicators/continuity";
	}

	/**
	 * What is typed about which indicator follows which.
	 */
	record FollowForm(@Nullable String indicator, @Nullable String predecessor, @Nullable List<String> breaks,
			@Nullable String reason, @Nullable String formToken) {

		FollowForm {
			breaks = (breaks != null) ? List.copyOf(breaks) : List.of();
		}

		static FollowForm empty() {
			return new FollowForm(null, null, null, null, null);
		}

		FollowIndicator read(String issueCode, List<Candidate> candidates) {
			ChangeCheck check = new ChangeCheck("indicator-continuity.field.").inOrder("indicator", "predecessor",
					"breaks", "reason");
			Candidate later = chosen(this.indicator, candidates);
			Candidate earlier = chosen(this.predecessor, candidates);
			check.that(later != null && later.issueCode().equals(issueCode), "indicator",
					"indicator-continuity.refused.choose", check.label("indicator"));
			check.that(earlier != null, "predecessor", "indicator-continuity.refused.choose",
					check.label("predecessor"));
			List<SeriesBreak.Kind> chosenBreaks = Arrays.stream(SeriesBreak.Kind.values())
				.filter((each) -> this.breaks.contains(each.name()))
				.toList();
			return check.complete(() -> new FollowIndicator((later != null) ? (Long) later.id() : null,
					(earlier != null) ? (Long) earlier.id() : null, chosenBreaks,
					Objects.requireNonNullElse(this.reason, "")));
		}

		private static @Nullable Candidate chosen(@Nullable String typed, List<Candidate> candidates) {
			return candidates.stream()
				.filter((candidate) -> String.valueOf(candidate.id()).equals(typed))
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * The series of one indicator through the plans.
	 */
	record Series(long indicatorId, List<Part> parts) {

		public Segment last() {
			return this.parts.get(this.parts.size() - 1).segment();
		}

		public boolean isFollowing() {
			return this.parts.size() > 1;
		}

	}

	/**
	 * What one indicator adds to a series.
	 *
	 * @param breaks breaks among its own years
	 */
	record Part(Segment segment, List<Value> values, List<SeriesBreak> breaks) {

		public String display(@Nullable BigDecimal value) {
			return (value != null) ? NumberInput.display(value,
					Math.max(this.segment.decimals(), Math.max(0, value.stripTrailingZeros().scale()))) : "";
		}

	}

	/**
	 * The page.
	 */
	record IndicatorContinuityPage(IssueInPlan issue, List<Series> series, List<Choice> indicators,
			List<Choice> predecessors, List<Choice> breaks, FollowForm form, ChangeOutcome outcome, boolean mayChange) {
	}

	/**
	 * Links the page from the policy issue.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		PolicyIssueLink indicatorContinuityOfIssue() {
			return new PolicyIssueLink("indicator-continuity.link",
					"/staff/plans/{plan}/issues/{issue}/indicators/continuity", 15);
		}

	}

}
