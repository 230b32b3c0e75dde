package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.ChangeProgram;
import jp.kyodo.plan.MoveProgram;
import jp.kyodo.plan.MoveStep;
import jp.kyodo.plan.PlaceProgram;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.RemoveProgramPlace;
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
 * Adds, changes, orders and removes the programs of a policy issue.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/{year}/programs")
class ProgramController {

	private final ProgramPages pages;

	private final ProgramService programs;

	private final YearDepartments departments;

	private final ChangeAttempts attempts;

	ProgramController(ProgramPages pages, ProgramService programs, YearDepartments departments,
			ChangeAttempts attempts) {
		this.pages = pages;
		this.programs = programs;
		this.departments = departments;
		this.attempts = attempts;
	}

	@GetMapping("/new")
	String blank(@PathVariable String plan, @PathVariable String issue, @PathVariable String year, Model model) {
		this.pages.access().requireChange();
		model.addAttribute("page", this.pages.blank(this.pages.place(plan, issue, year)));
		return "plan/program-new";
	}

	@PostMapping("/new")
	String add(@PathVariable String plan, @PathVariable String issue, @PathVariable String year, ProgramForm form,
			Model model, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> {
			ChangeCheck check = new ChangeCheck("plan.field.").inOrder("programCode", "programName",
					"programDepartment");
			Long department = this.departments.idOf("programDepartment", form.programDepartment(), check);
			this.programs.addProgram(check
				.complete(() -> new AddProgram(plan, issue, form.programCode(), form.programName(), department)));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.program.added", form.programName());
			return toIssue(plan, issue, year);
		}
		model.addAttribute("page", this.pages.failed(this.pages.place(plan, issue, year), form, outcome));
		return "plan/program-new";
	}

	@PostMapping("/place")
	String place(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@RequestParam(required = false) @Nullable String existingCode,
			@RequestParam(required = false) @Nullable String formToken, Model model, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		String program = (existingCode != null) ? existingCode.strip() : "";
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			ChangeCheck check = new ChangeCheck("plan.field.");
			check.that(!program.isEmpty(), "existingCode", "web.change.required", check.label("programCode"));
			check.done();
			this.programs.placeProgram(new PlaceProgram(plan, issue, program, this.pages.countsIn(plan, program)));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.program.placed", program);
			return toIssue(plan, issue, year);
		}
		model.addAttribute("page", this.pages.failedPlacing(this.pages.place(plan, issue, year), program, outcome));
		return "plan/program-new";
	}

	@GetMapping("/{program}")
	String edit(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, Model model) {
		this.pages.access().requireChange();
		model.addAttribute("page", this.pages.page(this.pages.place(plan, issue, year), program));
		return "plan/program";
	}

	@PostMapping("/{program}")
	String change(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, ProgramForm form, Model model, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ProgramPages.Place place = this.pages.place(plan, issue, year);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> {
			ChangeCheck check = new ChangeCheck("plan.field.").inOrder("programCode", "programName",
					"programDepartment");
			Long department = this.departments.idOf("programDepartment", form.programDepartment(), check);
			this.programs.changeProgram(check.complete(() -> new ChangeProgram(program, form.programName(), department,
					FormVersion.read(form.version()))));
			this.programs.placeProgram(new PlaceProgram(plan, issue, program, form.isRepeated()));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", form.programName());
			return toIssue(plan, issue, year);
		}
		model.addAttribute("page", this.pages.page(place, program, form, outcome));
		return "plan/program";
	}

	@PostMapping("/{program}/move")
	String move(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, @RequestParam MoveStep step,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.programs.moveProgram(new MoveProgram(plan, issue, program, step)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.moved");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return toIssue(plan, issue, year);
	}

	@PostMapping("/{program}/remove")
	String remove(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@PathVariable String program, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		this.pages.access().requireChange();
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.programs.removePlace(new RemoveProgramPlace(plan, issue, program)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.program.removed", program);
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return toIssue(plan, issue, year);
	}

	private static String toIssue(String plan, String issue, String year) {
		return "redirect:/staff/plans/" + plan + "/issues/" + issue + "/" + year + "#programs";
	}

	/**
	 * What is typed about a program.
	 */
	record ProgramForm(@Nullable String programCode, @Nullable String programName, @Nullable String programDepartment,
			@Nullable String repeated, @Nullable String version, @Nullable String formToken) {

		public boolean isRepeated() {
			return "true".equals(this.repeated);
		}

		List<Difference> differencesFrom(ProgramForm theirs, IssueForm.DepartmentNames names) {
			return Difference.among(Difference.of("plan.field.programName", this.programName, theirs.programName),
					Difference.of("plan.field.programDepartment", names.of(this.programDepartment),
							names.of(theirs.programDepartment)));
		}

		ProgramForm withVersion(@Nullable String version) {
			return new ProgramForm(this.programCode, this.programName, this.programDepartment, this.repeated, version,
					null);
		}

	}

}
