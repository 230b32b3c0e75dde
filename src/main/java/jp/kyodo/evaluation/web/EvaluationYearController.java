package jp.kyodo.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.evaluation.EvaluationRounds.LateWork;
import jp.kyodo.evaluation.EvaluationRounds.RoundProgress;
import jp.kyodo.evaluation.OpenYear;
import jp.kyodo.evaluation.YearEndSettlements;
import jp.kyodo.evaluation.YearTurn;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opening a fiscal year for evaluation: a dry run first, then one confirmation; and how
 * far each year has come.
 */
@Controller
@RequestMapping("/admin/years")
class EvaluationYearController {

	private static final String LIST = "evaluation/years";

	private final EvaluationRounds rounds;

	private final YearEndSettlements settlements;

	private final PlanQueries plans;

	private final DepartmentQueries departments;

	private final ChangeAttempts attempts;

	private final Clock clock;

	EvaluationYearController(EvaluationRounds rounds, YearEndSettlements settlements, PlanQueries plans,
			DepartmentQueries departments, ChangeAttempts attempts, Clock clock) {
		this.rounds = rounds;
		this.settlements = settlements;
		this.plans = plans;
		this.departments = departments;
		this.attempts = attempts;
		this.clock = clock;
	}

	/**
	 * The list; with plan and year the form shows the deadlines that the year has.
	 */
	@GetMapping
	String years(@RequestParam(required = false) @Nullable String plan,
			@RequestParam(required = false) @Nullable String year, StaffMember staff, Model model) {
		requirePlanning(staff);
		model.addAttribute("page",
				page(staff,
						(rounds) -> rounds.stream()
							.filter((round) -> round.planCode().equals(plan) && round.year().toString().equals(year))
							.findFirst()
							.map((round) -> YearForm.of(round.planCode(), round.year(), round.dates()))
							.orElseGet(YearForm::empty),
						FieldMessages.none()));
		return LIST;
	}

	@GetMapping("/preview")
	String preview(@ModelAttribute("form") YearForm form, StaffMember staff, Model model) {
		requirePlanning(staff);
		try {
			return show(form, form.read(this.plans), FieldMessages.none(), model);
		}
		catch (RefusedChangeException ex) {
			return again(form, this.attempts.messages(ex), staff, model);
		}
	}

	@PostMapping
	String open(@ModelAttribute("form") YearForm form, StaffMember staff, Model model, RedirectAttributes redirect) {
		requirePlanning(staff);
		OpenYear command;
		try {
			command = form.read(this.plans);
		}
		catch (RefusedChangeException ex) {
			return again(form, this.attempts.messages(ex), staff, model);
		}
		YearTurn[] turn = new YearTurn[1];
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> turn[0] = this.rounds.open(command));
		if (!outcome.isDone()) {
			return show(form, command, outcome.errors(), model);
		}
		if (turn[0] != null) {
			Flash.success(redirect, "evaluation-years.opened", command.year(), turn[0].toMake().size(),
					turn[0].carriedOver().size());
		}
		else {
			Flash.success(redirect, "evaluation-years.opened-before", command.year());
		}
		return "redirect:/admin/years";
	}

	private String show(YearForm form, OpenYear command, FieldMessages errors, Model model) {
		YearTurn turn = this.rounds.preview(command.planCode(), command.year());
		model.addAttribute("page", new YearTurnPage(turn, command, form, this.departments.namesIn(command.year()),
				this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock))), errors));
		return "evaluation/year-turn";
	}

	private String again(YearForm form, FieldMessages errors, StaffMember staff, Model model) {
		model.addAttribute("page", page(staff, (rounds) -> form, errors));
		return LIST;
	}

	private YearsPage page(StaffMember staff, FormSource form, FieldMessages errors) {
		List<RoundProgress> progress = this.rounds.progress();
		List<PlanView> known = this.plans.plans();
		List<Choice> choices = known.stream().map((plan) -> new Choice(plan.code(), plan.name())).toList();
		Map<String, String> names = known.stream().collect(Collectors.toMap(PlanView::code, PlanView::name));
		int estimates = this.settlements.shownTo(staff).stream().mapToInt((group) -> group.open()).sum();
		return new YearsPage(progress, this.rounds.late().stream().map(this::named).toList(), names, estimates, choices,
				form.of(progress), errors);
	}

	private YearsPage.Late named(LateWork work) {
		Optional<DepartmentName> name = Optional
			.ofNullable(this.departments.namesIn(work.year()).get(work.departmentId()));
		return new YearsPage.Late(work, name.map(DepartmentName::path).orElse(""),
				name.map(DepartmentName::code).orElse(""));
	}

	private static void requirePlanning(StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("evaluation.problem.planning-only");
		}
	}

	/**
	 * Chooses what stands in the form when the years are known.
	 */
	@FunctionalInterface
	private interface FormSource {

		YearForm of(List<RoundProgress> rounds);

	}

}
