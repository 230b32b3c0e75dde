package jp.kyodo.plan.web;

import java.util.List;
import java.util.Locale;

import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.PlanDetail;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Difference;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes, changes and removes plans.
 */
@Controller
class PlanFormController {

	private final PlanQueries queries;

	private final PlanService plans;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	PlanFormController(PlanQueries queries, PlanService plans, RegisterAccess access, ChangeAttempts attempts,
			MessageSource messages) {
		this.queries = queries;
		this.plans = plans;
		this.access = access;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping("/staff/plans/new")
	String blank(Model model) {
		this.access.requireChange();
		String usual = this.messages.getMessage("plan.form.usual-levels", null, Locale.JAPANESE);
		return show(PlanForm.empty(usual), null, ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/plans/new")
	String create(PlanForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> this.plans.createPlan(form.toCreate()));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.created", form.name());
			redirect.addAttribute("plan", form.toCreate().code());
			return "redirect:/staff/plans/{plan}";
		}
		return show(form, null, outcome, List.of(), model);
	}

	@GetMapping("/staff/plans/{plan}/edit")
	String edit(@PathVariable("plan") String code, Model model) {
		this.access.requireChange();
		PlanDetail plan = plan(code);
		return show(PlanForm.of(plan), plan, ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/plans/{plan}/edit")
	String change(@PathVariable("plan") String code, PlanForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.plans.changePlan(form.toChange(code)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", form.name());
			redirect.addAttribute("plan", code);
			return "redirect:/staff/plans/{plan}";
		}
		PlanDetail plan = plan(code);
		if (outcome.isOvertaken()) {
			return show(form.basedOn(plan), plan, outcome, form.differencesFrom(plan), model);
		}
		return show(form, plan, outcome, List.of(), model);
	}

	@PostMapping("/staff/plans/{plan}/remove")
	String remove(@PathVariable("plan") String code, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.plans.removePlan(code));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.removed", code);
			return "redirect:/staff/plans";
		}
		Flash.warning(redirect, "plan.not-done", outcome.firstError());
		redirect.addAttribute("plan", code);
		return "redirect:/staff/plans/{plan}/edit";
	}

	private PlanDetail plan(String code) {
		return this.queries.detail(code).orElseThrow(() -> new NotFoundException("plan.not-found", code));
	}

	private String show(PlanForm form, @Nullable PlanDetail plan, ChangeOutcome outcome, List<Difference> differences,
			Model model) {
		model.addAttribute("page", new PlanFormPage(form, plan, outcome, differences));
		return "plan/form";
	}

	/**
	 * The form of a plan; without {@code plan} it is a new one.
	 */
	record PlanFormPage(PlanForm form, @Nullable PlanDetail plan, ChangeOutcome outcome, List<Difference> differences) {
	}

}
