package jp.kyodo.indicator.web;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorAimService;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.RegisterAccess;
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
 * Shows and changes where an indicator starts and where it shall go: how it is computed,
 * its targets, its baselines, and the breaks in its series.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/indicators/{indicator:[0-9]{4}-[1-3]}")
class IndicatorAimController {

	private final IndicatorAimPages pages;

	private final IndicatorAimService aims;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	IndicatorAimController(IndicatorAimPages pages, IndicatorAimService aims, RegisterAccess access,
			ChangeAttempts attempts) {
		this.pages = pages;
		this.aims = aims;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping("/basis")
	String basis(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			Model model) {
		IssueInPlan found = issue(plan, issue);
		model.addAttribute("page", this.pages.basis(found, key, null, ChangeOutcome.none()));
		return "indicator/basis";
	}

	@PostMapping("/basis")
	String describe(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			BasisForm form, Model model, RedirectAttributes redirect) {
		IssueInPlan found = issue(plan, issue);
		IndicatorDetail indicator = this.pages.indicator(found, key);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.aims.describe(form.toCommand(indicator.id())));
		if (outcome.isDone()) {
			return saved(plan, issue, indicator, redirect);
		}
		model.addAttribute("page", this.pages.basis(found, key, form, outcome));
		return "indicator/basis";
	}

	@GetMapping("/baseline")
	String baseline(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			Model model) {
		IssueInPlan found = issue(plan, issue);
		model.addAttribute("page", this.pages.baseline(found, key, null, ChangeOutcome.none()));
		return "indicator/baseline";
	}

	@PostMapping("/baseline")
	String reviseBaseline(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			BaselineForm form, Model model, RedirectAttributes redirect) {
		IssueInPlan found = issue(plan, issue);
		IndicatorDetail indicator = this.pages.indicator(found, key);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.aims.reviseBaseline(form.toCommand(indicator.id())));
		if (outcome.isDone()) {
			return saved(plan, issue, indicator, redirect);
		}
		model.addAttribute("page", this.pages.baseline(found, key, form, outcome));
		return "indicator/baseline";
	}

	@GetMapping("/break")
	String newBreak(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			Model model) {
		IssueInPlan found = issue(plan, issue);
		model.addAttribute("page", this.pages.newBreak(found, key, BreakForm.empty(), ChangeOutcome.none()));
		return "indicator/break";
	}

	@PostMapping("/break")
	String recordBreak(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			BreakForm form, Model model, RedirectAttributes redirect) {
		IssueInPlan found = issue(plan, issue);
		IndicatorDetail indicator = this.pages.indicator(found, key);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.aims.recordBreak(form.toCommand(indicator.id())));
		if (outcome.isDone()) {
			return saved(plan, issue, indicator, redirect);
		}
		model.addAttribute("page", this.pages.newBreak(found, key, form, outcome));
		return "indicator/break";
	}

	@PostMapping("/breaks/{from:[0-9]{4}}/remove")
	String removeBreak(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			@PathVariable int from, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		IndicatorDetail indicator = this.pages.indicator(issue(plan, issue), key);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.aims.removeBreak(indicator.id(), new FiscalYear(from)));
		if (outcome.isDone()) {
			return saved(plan, issue, indicator, redirect);
		}
		Flash.warning(redirect, "plan.not-done", outcome.firstError());
		return toList(plan, issue, redirect);
	}

	private IssueInPlan issue(String plan, String issue) {
		this.access.requireChange();
		return this.access.issue(this.access.plan(plan), issue);
	}

	private static String saved(String plan, String issue, IndicatorDetail indicator, RedirectAttributes redirect) {
		Flash.success(redirect, "plan.saved", indicator.definition().name());
		return toList(plan, issue, redirect);
	}

	private static String toList(String plan, String issue, RedirectAttributes redirect) {
		redirect.addAttribute("plan", plan);
		redirect.addAttribute("issue", issue);
		return "redirect:/staff/plans/{plan}/issues/{issue}/indicators";
	}

}
