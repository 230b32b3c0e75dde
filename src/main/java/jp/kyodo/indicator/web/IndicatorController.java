package jp.kyodo.indicator.web;

import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.MoveIndicator;
import jp.kyodo.indicator.ReviseIndicator;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.MoveStep;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
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
 * Shows, defines, revises, orders and removes the indicators of a policy issue. In an
 * address an indicator is named by its first year and its position, such as
 * {@code 2011-1}.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/indicators")
class IndicatorController {

	private final IndicatorPages pages;

	private final IndicatorService indicators;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	IndicatorController(IndicatorPages pages, IndicatorService indicators, RegisterAccess access,
			ChangeAttempts attempts) {
		this.pages = pages;
		this.indicators = indicators;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping
	String list(@PathVariable String plan, @PathVariable String issue, Model model) {
		model.addAttribute("page", this.pages.list(issue(plan, issue)));
		return "indicator/list";
	}

	@GetMapping("/new")
	String blank(@PathVariable String plan, @PathVariable String issue, Model model) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		model.addAttribute("page",
				this.pages.form(found, null, IndicatorForm.empty(found.plan()), ChangeOutcome.none()));
		return "indicator/form";
	}

	@PostMapping("/new")
	String define(@PathVariable String plan, @PathVariable String issue, IndicatorForm form, Model model,
			RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.indicators.define(new DefineIndicator(found.issueId(), form.toDefinition())));
		if (outcome.isDone()) {
			Flash.success(redirect, "indicator.defined", form.name());
			return toList(plan, issue, redirect);
		}
		model.addAttribute("page", this.pages.form(found, null, form, outcome));
		return "indicator/form";
	}

	@GetMapping("/{indicator:[0-9]{4}-[1-3]}")
	String edit(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			Model model) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		IndicatorDetail indicator = this.pages.indicator(found, key);
		model.addAttribute("page",
				this.pages.form(found, indicator, IndicatorForm.of(indicator), ChangeOutcome.none()));
		return "indicator/form";
	}

	@PostMapping("/{indicator:[0-9]{4}-[1-3]}")
	String revise(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			IndicatorForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		IndicatorDetail indicator = this.pages.indicator(found, key);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> this.indicators
			.revise(new ReviseIndicator(indicator.id(), form.toDefinition(), FormVersion.read(form.version()))));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", form.name());
			return toList(plan, issue, redirect);
		}
		model.addAttribute("page", this.pages.form(found, this.pages.indicator(found, key), form, outcome));
		return "indicator/form";
	}

	@PostMapping("/{indicator:[0-9]{4}-[1-3]}/move")
	String move(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			@RequestParam MoveStep step, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		this.access.requireChange();
		IndicatorDetail indicator = this.pages.indicator(issue(plan, issue), key);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.indicators.move(new MoveIndicator(indicator.id(), step)));
		tell(outcome, redirect, "plan.moved");
		return toList(plan, issue, redirect);
	}

	@PostMapping("/{indicator:[0-9]{4}-[1-3]}/remove")
	String remove(@PathVariable String plan, @PathVariable String issue, @PathVariable("indicator") String key,
			@RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		IndicatorDetail indicator = this.pages.indicator(issue(plan, issue), key);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.indicators.remove(indicator.id(), FormVersion.read(version)));
		tell(outcome, redirect, "plan.removed", indicator.definition().name());
		return toList(plan, issue, redirect);
	}

	private IssueInPlan issue(String plan, String issue) {
		return this.access.issue(this.access.plan(plan), issue);
	}

	private static void tell(ChangeOutcome outcome, RedirectAttributes redirect, String doneKey, Object... arguments) {
		if (outcome.isDone()) {
			Flash.success(redirect, doneKey, arguments);
		}
		else if (outcome.isOvertaken()) {
			Flash.warning(redirect, "plan.overtaken");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
	}

	private static String toList(String plan, String issue, RedirectAttributes redirect) {
		redirect.addAttribute("plan", plan);
		redirect.addAttribute("issue", issue);
		return "redirect:/staff/plans/{plan}/issues/{issue}/indicators";
	}

}
