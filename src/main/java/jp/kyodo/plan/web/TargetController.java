package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.AddTarget;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.ChangeTarget;
import jp.kyodo.plan.MoveStep;
import jp.kyodo.plan.MoveTarget;
import jp.kyodo.plan.OutlineProgram;
import jp.kyodo.plan.ProgramOutlineView;
import jp.kyodo.plan.ProgramTargetService;
import jp.kyodo.plan.ProgramTargetView;
import jp.kyodo.plan.RemoveTarget;
import jp.kyodo.plan.TargetContent;
import jp.kyodo.text.Bullets;
import jp.kyodo.web.Difference;
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
 * Shows and changes what a program is about in a plan and what it shall do year by year.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/{year}/programs/{program}/targets")
class TargetController {

	/** Stands in the choice of the last year for what goes on after the plan. */
	static final String ONWARD = "onward";

	private final TargetPages pages;

	private final ProgramTargetService targets;

	private final ChangeAttempts attempts;

	TargetController(TargetPages pages, ProgramTargetService targets, ChangeAttempts attempts) {
		this.pages = pages;
		this.targets = targets;
		this.attempts = attempts;
	}

	@GetMapping
	String show(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, Model model) {
		this.pages.access().requireChange();
		model.addAttribute("page", this.pages.page(this.pages.place(plan, issue, year), program));
		return "plan/targets";
	}

	@PostMapping
	String outline(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, OutlineForm form, Model model, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ProgramPages.Place place = this.pages.place(plan, issue, year);
		this.pages.requireIn(place, program);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.targets.outline(form.toCommand(plan, program)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", this.pages.nameOf(place, program));
			return toTargets(plan, issue, year, program);
		}
		model.addAttribute("page", this.pages.page(place, program, form, outcome));
		return "plan/targets";
	}

	@GetMapping("/new")
	String blank(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, Model model) {
		this.pages.access().requireChange();
		ProgramPages.Place place = this.pages.place(plan, issue, year);
		model.addAttribute("page",
				this.pages.target(place, program, null, TargetForm.blank(place.year()), ChangeOutcome.none()));
		return "plan/target";
	}

	@PostMapping("/new")
	String add(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, TargetForm form, Model model, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ProgramPages.Place place = this.pages.place(plan, issue, year);
		this.pages.requireIn(place, program);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.targets.addTarget(new AddTarget(plan, program, form.toContent())));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.target.added");
			return toTargets(plan, issue, year, program);
		}
		model.addAttribute("page", this.pages.target(place, program, null, form, outcome));
		return "plan/target";
	}

	@GetMapping("/{target}")
	String edit(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, @PathVariable long target, Model model) {
		this.pages.access().requireChange();
		ProgramPages.Place place = this.pages.place(plan, issue, year);
		model.addAttribute("page", this.pages.target(place, program, target,
				TargetForm.of(this.pages.recorded(place, program, target)), ChangeOutcome.none()));
		return "plan/target";
	}

	@PostMapping("/{target}")
	String change(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, @PathVariable long target, TargetForm form, Model model,
			RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ProgramPages.Place place = this.pages.place(plan, issue, year);
		this.pages.requireIn(place, program);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> this.targets
			.changeTarget(new ChangeTarget(plan, program, target, form.toContent(), FormVersion.read(form.version()))));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", form.targetText());
			return toTargets(plan, issue, year, program);
		}
		model.addAttribute("page", this.pages.target(place, program, target, form, outcome));
		return "plan/target";
	}

	@PostMapping("/{target}/move")
	String move(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, @PathVariable long target, @RequestParam MoveStep step,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		this.pages.requireIn(this.pages.place(plan, issue, year), program);
		return told(
				this.attempts.attempt(formToken,
						() -> this.targets.moveTarget(new MoveTarget(plan, program, target, step))),
				"plan.moved", redirect, toTargets(plan, issue, year, program));
	}

	@PostMapping("/{target}/remove")
	String remove(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, @PathVariable long target,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		this.pages.requireIn(this.pages.place(plan, issue, year), program);
		return told(
				this.attempts.attempt(formToken,
						() -> this.targets.removeTarget(new RemoveTarget(plan, program, target))),
				"plan.target.removed", redirect, toTargets(plan, issue, year, program));
	}

	private static String told(ChangeOutcome outcome, String success, RedirectAttributes redirect, String target) {
		if (outcome.isDone()) {
			Flash.success(redirect, success);
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return target;
	}

	private static String toTargets(String plan, String issue, String year, String program) {
		return "redirect:/staff/plans/" + plan + "/issues/" + issue + "/" + year + "/programs/" + program + "/targets";
	}

	/**
	 * What is typed about a program in a plan.
	 */
	record OutlineForm(@Nullable String explanation, @Nullable String inCharge, @Nullable String currentState,
			@Nullable String version, @Nullable String formToken) {

		static OutlineForm of(ProgramOutlineView outline) {
			return new OutlineForm(outline.explanation(), outline.inCharge(), Bullets.format(outline.currentState()),
					String.valueOf(outline.version()), null);
		}

		OutlineProgram toCommand(String plan, String program) {
			return new OutlineProgram(plan, program, (this.explanation != null) ? this.explanation : "",
					(this.inCharge != null) ? this.inCharge : "", bullets(this.currentState),
					FormVersion.read(this.version));
		}

		OutlineForm basedOn(OutlineForm theirs) {
			return new OutlineForm(this.explanation, this.inCharge, this.currentState, theirs.version, null);
		}

		List<Difference> differencesFrom(OutlineForm theirs) {
			return Difference.among(Difference.of("plan.field.explanation", this.explanation, theirs.explanation),
					Difference.of("plan.field.inCharge", this.inCharge, theirs.inCharge),
					Difference.of("plan.field.currentState", Bullets.format(bullets(this.currentState)),
							theirs.currentState));
		}

	}

	/**
	 * What is typed about a target.
	 */
	record TargetForm(@Nullable String targetText, @Nullable String targetItems, @Nullable String targetFrom,
			@Nullable String targetTo, @Nullable String version, @Nullable String formToken) {

		static TargetForm blank(FiscalYear year) {
			return new TargetForm("", "", year.toString(), year.toString(), "", null);
		}

		static TargetForm of(ProgramTargetView target) {
			return new TargetForm(target.text(), String.join("\n", target.items()), target.from().toString(),
					(target.to() != null) ? target.to().toString() : ONWARD, String.valueOf(target.version()), null);
		}

		TargetContent toContent() {
			ChangeCheck check = new ChangeCheck("plan.field.").inOrder("targetText", "targetItems", "targetFrom",
					"targetTo");
			FiscalYear from = check.fiscalYear("targetFrom", this.targetFrom);
			FiscalYear to = ONWARD.equals(this.targetTo) ? null : check.fiscalYear("targetTo", this.targetTo);
			return check.complete(() -> new TargetContent(this.targetText, bullets(this.targetItems), from, to));
		}

		TargetForm basedOn(TargetForm theirs) {
			return new TargetForm(this.targetText, this.targetItems, this.targetFrom, this.targetTo, theirs.version,
					null);
		}

		List<Difference> differencesFrom(TargetForm theirs) {
			return Difference.among(Difference.of("plan.field.targetText", this.targetText, theirs.targetText),
					Difference.of("plan.field.targetItems", this.targetItems, theirs.targetItems),
					Difference.of("plan.field.targetFrom", this.targetFrom, theirs.targetFrom),
					Difference.of("plan.field.targetTo", this.targetTo, theirs.targetTo));
		}

	}

	private static List<String> bullets(@Nullable String text) {
		return (text != null) ? Bullets.parse(text) : List.of();
	}

}
