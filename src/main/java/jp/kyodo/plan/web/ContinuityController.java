package jp.kyodo.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.LinkPlans;
import jp.kyodo.plan.PlanContinuity;
import jp.kyodo.plan.PlanContinuityQueries;
import jp.kyodo.plan.PlanItem;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what a plan took over from earlier ones, and lets the planning section say so.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/continuity")
class ContinuityController {

	private static final int LINES = 5;

	private static final String INDENT = "\u3000";

	private final PlanContinuityQueries queries;

	private final PlanContinuity continuity;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	ContinuityController(PlanContinuityQueries queries, PlanContinuity continuity, RegisterAccess access,
			ChangeAttempts attempts) {
		this.queries = queries;
		this.continuity = continuity;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping
	String show(@PathVariable String plan, @RequestParam(required = false) @Nullable String from, Model model) {
		model.addAttribute("page", page(this.access.plan(plan), from, lines(Map.of()), ChangeOutcome.none()));
		return "plan/continuity";
	}

	@PostMapping
	String link(@PathVariable String plan, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		this.access.requireChange();
		PlanView later = this.access.plan(plan);
		PlanView earlier = this.access.plan(typed.getOrDefault("earlier", ""));
		List<LinkPlans.Line> lines = lines(typed);
		ChangeOutcome outcome = this.attempts.attempt(typed.get("formToken"),
				() -> this.continuity.link(new LinkPlans(earlier.code(), later.code(), lines)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan-continuity.linked");
			redirect.addAttribute("plan", later.code());
			redirect.addAttribute("from", earlier.code());
			return "redirect:/staff/plans/{plan}/continuity";
		}
		model.addAttribute("page", page(later, earlier.code(), lines, outcome));
		return "plan/continuity";
	}

	@PostMapping("/{link:[0-9]{1,18}}/remove")
	String unlink(@PathVariable String plan, @PathVariable long link,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		PlanView later = this.access.plan(plan);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.continuity.unlink(later.code(), link));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan-continuity.unlinked");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		redirect.addAttribute("plan", later.code());
		return "redirect:/staff/plans/{plan}/continuity";
	}

	private ContinuityPage page(PlanView plan, @Nullable String from, List<LinkPlans.Line> lines,
			ChangeOutcome outcome) {
		List<PlanView> earlier = this.queries.earlierThan(plan);
		PlanView chosen = earlier.stream()
			.filter((candidate) -> candidate.code().equals(from))
			.findFirst()
			.orElseGet(() -> earlier.isEmpty() ? null : earlier.get(0));
		boolean entering = chosen != null && this.access.mayChange();
		return new ContinuityPage(plan, this.queries.leadingTo(plan), this.queries.leadingFrom(plan),
				earlier.stream().map((each) -> new Choice(each.code(), each.name())).toList(), chosen,
				entering ? choices(this.queries.items(chosen)) : List.of(),
				entering ? choices(this.queries.items(plan)) : List.of(), lines, outcome, this.access.mayChange());
	}

	private static List<LinkPlans.Line> lines(Map<String, String> typed) {
		return new ArrayList<>(IntStream.rangeClosed(1, LINES)
			.mapToObj((number) -> LinkPlans.Line.of(number, typed.get("from-" + number), typed.get("to-" + number),
					typed.get("remark-" + number)))
			.toList());
	}

	private static List<Choice> choices(List<PlanItem> items) {
		return items.stream()
			.map((item) -> new Choice(item.key(),
					INDENT.repeat(Math.max(0, item.depth() - 1)) + item.code() + " " + item.name()))
			.toList();
	}

	/**
	 * What a plan took over, what became of it, and lines to say more.
	 *
	 * @param earlier the plan whose items are offered, null where there is none
	 */
	record ContinuityPage(PlanView plan, List<PlanContinuityQueries.Link> before,
			List<PlanContinuityQueries.Link> after, List<Choice> plans, @Nullable PlanView earlier,
			List<Choice> earlierItems, List<Choice> items, List<LinkPlans.Line> lines, ChangeOutcome outcome,
			boolean mayChange) {
	}

}
