package jp.kyodo.evaluation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opening a fiscal year for evaluation, its deadline, and how far each year has come.
 */
@Controller
@RequestMapping("/admin/years")
class EvaluationYearController {

	private final EvaluationRounds rounds;

	private final PlanQueries plans;

	private final FormTokens tokens;

	private final MessageSource messages;

	EvaluationYearController(EvaluationRounds rounds, PlanQueries plans, FormTokens tokens, MessageSource messages) {
		this.rounds = rounds;
		this.plans = plans;
		this.tokens = tokens;
		this.messages = messages;
	}

	@GetMapping
	String years(StaffMember staff, Model model) {
		requirePlanning(staff);
		model.addAttribute("page", page(new YearForm(null, "", "", ""), FieldMessages.none()));
		return "evaluation/years";
	}

	@PostMapping
	String open(YearForm form, StaffMember staff, Model model, RedirectAttributes redirect) {
		requirePlanning(staff);
		FieldMessages errors = FieldMessages.none();
		PlanView plan = this.plans.plan(form.planOrEmpty()).orElse(null);
		if (plan == null) {
			errors = errors.with("plan", message("evaluation.years.plan-missing"));
		}
		FiscalYear year = null;
		try {
			year = FiscalYear.parse(form.yearOrEmpty());
		}
		catch (RuntimeException ex) {
			errors = errors.with("year", message("evaluation.years.year-missing"));
		}
		if (plan != null && year != null && !plan.contains(year)) {
			errors = errors.with("year", message("evaluation.problem.year-outside-plan", String.valueOf(year.value()),
					plan.name(), String.valueOf(plan.firstYear().value()), String.valueOf(plan.lastYear().value())));
		}
		LocalDate deadline = null;
		try {
			deadline = LocalDate.parse(form.deadlineOrEmpty());
		}
		catch (DateTimeParseException ex) {
			errors = errors.with("deadline", message("evaluation.years.deadline-missing"));
		}
		if (!errors.isEmpty()) {
			model.addAttribute("page", page(form, errors));
			return "evaluation/years";
		}
		FiscalYear opened = year;
		LocalDate until = deadline;
		int[] made = new int[1];
		this.tokens.once(form.formToken(), () -> made[0] = this.rounds.open(plan.code(), opened, until));
		Flash.success(redirect, "evaluation.years.opened", String.valueOf(opened.value()), String.valueOf(made[0]));
		return "redirect:/admin/years";
	}

	private YearsPage page(YearForm form, FieldMessages errors) {
		List<Choice> choices = this.plans.plans().stream().map((plan) -> new Choice(plan.code(), plan.name())).toList();
		return new YearsPage(this.rounds.progress(), choices, form, errors);
	}

	private static void requirePlanning(StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("evaluation.problem.planning-only");
		}
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	/**
	 * What the page sends to open a year.
	 */
	record YearForm(@Nullable String formToken, @Nullable String plan, @Nullable String year,
			@Nullable String deadline) {

		String planOrEmpty() {
			return (this.plan != null) ? this.plan : "";
		}

		String yearOrEmpty() {
			return (this.year != null) ? this.year : "";
		}

		String deadlineOrEmpty() {
			return (this.deadline != null) ? this.deadline : "";
		}

	}

}
