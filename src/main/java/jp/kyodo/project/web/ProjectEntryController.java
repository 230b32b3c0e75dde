package jp.kyodo.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.partner.choice.PartnerSteps;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.web.ProjectEntryDrafts.Restored;
import jp.kyodo.web.AutosaveAnswer;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.DraftKey;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.KeptInput;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Enters projects: new ones, and what they are in a year. The steps of the form, such as
 * looking for a partner, keep all that is typed.
 */
@Controller
class ProjectEntryController {

	private static final String VIEW = "project/form";

	private final ProjectFormPages pages;

	private final ProjectQueries queries;

	private final ProjectService projects;

	private final ProjectAccess access;

	private final PartnerSteps partners;

	private final ProjectEntryDrafts drafts;

	private final ChangeAttempts attempts;

	private final Years years;

	private final Clock clock;

	private final DepartmentQueries departments;

	ProjectEntryController(ProjectFormPages pages, ProjectQueries queries, ProjectService projects,
			ProjectAccess access, PartnerSteps partners, ProjectEntryDrafts drafts, ChangeAttempts attempts,
			Years years, Clock clock, DepartmentQueries departments) {
		this.pages = pages;
		this.queries = queries;
		this.projects = projects;
		this.access = access;
		this.partners = partners;
		this.drafts = drafts;
		this.attempts = attempts;
		this.years = years;
		this.clock = clock;
		this.departments = departments;
	}

	@GetMapping("/staff/projects/new")
	String blank(@RequestParam(required = false) @Nullable String year,
			@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String back,
			@RequestParam(defaultValue = "") String draft, Model model) {
		requireAdd();
		Restored begun = this.drafts.findNew(draft).orElse(null);
		FiscalYear begunIn = (begun != null) ? this.years.read(begun.form().text("year")) : null;
		if (begun != null && begunIn != null) {
			return show(begunIn, null, begun.form(), ChangeOutcome.none(), List.of(), begun.kept(), model);
		}
		FiscalYear asked = this.years.read(year);
		FiscalYear shown = (asked != null) ? asked : FiscalYear.of(LocalDate.now(this.clock));
		List<Choice> own = this.pages.departments(shown, "");
		ProjectForm form = ProjectForm.empty(shown.toString(), (own.size() == 1) ? own.get(0).value() : department)
			.leadingBackTo(back)
			.withDraft(DraftKey.create());
		return show(shown, null, form, ChangeOutcome.none(), List.of(), KeptInput.begun(this.drafts.begun()), model);
	}

	@PostMapping("/staff/projects/new")
	String add(@RequestParam MultiValueMap<String, String> parameters, Model model, RedirectAttributes redirect) {
		requireAdd();
		ProjectForm form = ProjectForm.read(parameters);
		FiscalYear year = this.years.read(form.text("year"));
		if (year == null) {
			throw new NotFoundException("web.year.unknown");
		}
		Step step = step(form, parameters);
		if (step != null) {
			this.drafts.keepNew(step.form());
			return show(year, null, step, model);
		}
		String[] code = new String[1];
		ChangeOutcome outcome = this.attempts.attempt(form.text("formToken"), () -> {
			ChangeCheck check = new ChangeCheck(ProjectRules.LABELS).inOrder(ProjectForm.ORDER);
			ProjectContent content = content(year, form, check);
			String given = (this.access.mayPlan() && !form.text("code").isBlank()) ? form.text("code") : null;
			code[0] = check.complete(() -> this.projects.add(new AddProject(year, content, given)));
			this.drafts.dropNew(form);
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "project.saved", form.text("name"));
			if (form.hasBack()) {
				return "redirect:" + form.text("back");
			}
			if (code[0] == null) {
				// sent twice: the first one has made it
				redirect.addAttribute("year", year.toString());
				return "redirect:/staff/projects?year={year}";
			}
			return to(code[0], year, redirect);
		}
		this.drafts.keepNew(form);
		return show(year, null, form, outcome, List.of(), KeptInput.nothing(), model);
	}

	/**
	 * What the page sends by itself while somebody types.
	 */
	@PostMapping(path = "/staff/projects/new/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	AutosaveAnswer keepNew(@RequestParam MultiValueMap<String, String> parameters) {
		requireAdd();
		return this.drafts.keepNew(ProjectForm.read(parameters));
	}

	/**
	 * Gives up a new project that was begun.
	 */
	@PostMapping("/staff/projects/new/discard")
	String discardNew(@RequestParam MultiValueMap<String, String> parameters, RedirectAttributes redirect) {
		requireAdd();
		ProjectForm form = ProjectForm.read(parameters);
		this.drafts.dropNew(form);
		Flash.success(redirect, "web.kept.discarded");
		redirect.addAttribute("year", form.text("year"));
		return "redirect:/staff/projects/new?year={year}" + (form.hasBack() ? "&back=" + form.text("back") : "");
	}

	@GetMapping("/staff/projects/{code}/{year}/edit")
	String edit(@PathVariable String code, @PathVariable FiscalYear year, @RequestParam(defaultValue = "") String back,
			Model model) {
		ProjectYearView view = find(code, year);
		this.access.requireChange(view.departmentId(), year);
		Restored typed = this.drafts.find(view)
			.orElseGet(() -> new Restored(ProjectForm.of(view), KeptInput.nothing()));
		return show(year, code, typed.form().leadingBackTo(back), ChangeOutcome.none(), List.of(), typed.kept(), model);
	}

	@PostMapping("/staff/projects/{code}/{year}/edit")
	String save(@PathVariable String code, @PathVariable FiscalYear year,
			@RequestParam MultiValueMap<String, String> parameters, Model model, RedirectAttributes redirect) {
		ProjectYearView view = find(code, year);
		ProjectForm form = ProjectForm.read(parameters);
		Step step = step(form, parameters);
		if (step != null) {
			this.drafts.keep(view, step.form());
			return show(year, code, step, model);
		}
		ChangeOutcome outcome = this.attempts.attempt(form.text("formToken"), () -> {
			ChangeCheck check = new ChangeCheck(ProjectRules.LABELS).inOrder(ProjectForm.ORDER);
			ProjectContent content = content(year, form, check);
			check.complete(() -> {
				this.projects
					.change(new ChangeProjectYear(code, year, FormVersion.read(form.text("version")), content));
				return code;
			});
			this.drafts.drop(code, year);
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "project.saved", form.text("name"));
			return form.hasBack() ? "redirect:" + form.text("back") : to(code, year, redirect);
		}
		this.drafts.keep(view, form);
		if (outcome.isOvertaken()) {
			ProjectYearView theirs = find(code, year);
			return show(year, code, form.basedOn(theirs), outcome, form.differencesFrom(ProjectForm.of(theirs)),
					KeptInput.nothing(), model);
		}
		return show(year, code, form, outcome, List.of(), KeptInput.nothing(), model);
	}

	/**
	 * What the page sends by itself while somebody types.
	 */
	@PostMapping(path = "/staff/projects/{code}/{year}/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	AutosaveAnswer keep(@PathVariable String code, @PathVariable FiscalYear year,
			@RequestParam MultiValueMap<String, String> parameters) {
		return this.drafts.keep(find(code, year), ProjectForm.read(parameters));
	}

	/**
	 * Gives up what this person typed about a project and did not save.
	 */
	@PostMapping("/staff/projects/{code}/{year}/discard")
	String discard(@PathVariable String code, @PathVariable FiscalYear year,
			@RequestParam MultiValueMap<String, String> parameters, RedirectAttributes redirect) {
		find(code, year);
		this.drafts.drop(code, year);
		Flash.success(redirect, "web.kept.discarded");
		ProjectForm form = ProjectForm.read(parameters);
		redirect.addAttribute("code", code);
		redirect.addAttribute("year", year.toString());
		return "redirect:/staff/projects/{code}/{year}/edit" + (form.hasBack() ? "?back=" + form.text("back") : "");
	}

	private String show(FiscalYear year, @Nullable String code, Step step, Model model) {
		model.addAttribute("page", this.pages.page(year, code, step.form(), this.partners.outcome(step.partners()),
				List.of(), step.partners(), KeptInput.nothing()));
		return VIEW;
	}

	private String show(FiscalYear year, @Nullable String code, ProjectForm form, ChangeOutcome outcome,
			List<Difference> differences, KeptInput<BegunProject> kept, Model model) {
		model.addAttribute("page",
				this.pages.page(year, code, form, outcome, differences, PartnerStep.of(form.partners()), kept));
		return VIEW;
	}

	/**
	 * A step within the form, after which it is shown again; null if it is to be saved.
	 */
	private @Nullable Step step(ProjectForm form, MultiValueMap<String, String> parameters) {
		if (parameters.containsKey("moreCounts")) {
			return Step.of(form.withMoreCounts(parameters.getOrDefault("countValue", List.of()).size()));
		}
		if (parameters.containsKey("showPrograms")) {
			return Step.of(form);
		}
		return this.partners.step(form.partners(), parameters)
			.map((step) -> new Step(form.with(step.chosen()), step))
			.orElse(null);
	}

	/**
	 * What was typed. Nobody gives a project to a department for which they may not
	 * enter.
	 */
	private ProjectContent content(FiscalYear year, ProjectForm form, ChangeCheck check) {
		String typed = form.text("department");
		check.that(this.departments.selectableIn(year)
			.stream()
			.filter((department) -> department.code().equals(typed))
			.map(DepartmentName::id)
			.allMatch(this.access::mayChange), "department", "project.refused.other-department");
		return new ProjectFormReader(form, check)
			.content(this.partners.registered(check, "partners", form.partners().rows())
				.stream()
				.map((partner) -> new PartnerEntry(partner.code(), partner.name(), partner.role()))
				.toList());
	}

	private ProjectYearView find(String code, FiscalYear year) {
		ProjectYearView view = this.queries.find(code, year)
			.orElseThrow(() -> new NotFoundException("project.year-not-found", code, year.toString()));
		this.access.requireChange(view.departmentId());
		return view;
	}

	private void requireAdd() {
		if (!this.access.mayAdd()) {
			throw new ForbiddenException("project.forbidden.change");
		}
	}

	private static String to(String code, FiscalYear year, RedirectAttributes redirect) {
		redirect.addAttribute("code", code);
		redirect.addAttribute("year", year.toString());
		return "redirect:/staff/projects/{code}/{year}";
	}

	/**
	 * What the form shows after a step within it.
	 *
	 * @param partners the partners of the form, and who was found
	 */
	private record Step(ProjectForm form, PartnerStep partners) {

		static Step of(ProjectForm form) {
			return new Step(form, PartnerStep.of(form.partners()));
		}

	}

}
