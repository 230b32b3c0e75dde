package jp.kyodo.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.PartnerSuggestions;
import jp.kyodo.partner.PartnerSuggestions.Found;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

	private final PartnerChoices partners;

	private final PartnerSuggestions suggestions;

	private final ChangeAttempts attempts;

	private final Years years;

	private final Clock clock;

	private final DepartmentQueries departments;

	ProjectEntryController(ProjectFormPages pages, ProjectQueries queries, ProjectService projects,
			ProjectAccess access, PartnerChoices partners, PartnerSuggestions suggestions, ChangeAttempts attempts,
			Years years, Clock clock, DepartmentQueries departments) {
		this.pages = pages;
		this.queries = queries;
		this.projects = projects;
		this.access = access;
		this.partners = partners;
		this.suggestions = suggestions;
		this.attempts = attempts;
		this.years = years;
		this.clock = clock;
		this.departments = departments;
	}

	@GetMapping("/staff/projects/new")
	String blank(@RequestParam(required = false) @Nullable String year,
			@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String back,
			Model model) {
		requireAdd();
		FiscalYear asked = this.years.read(year);
		FiscalYear shown = (asked != null) ? asked : FiscalYear.of(LocalDate.now(this.clock));
		List<Choice> own = this.pages.departments(shown, "");
		ProjectForm form = ProjectForm.empty(shown.toString(), (own.size() == 1) ? own.get(0).value() : department)
			.leadingBackTo(back);
		model.addAttribute("page", this.pages.page(shown, null, form, ChangeOutcome.none(), List.of(), null));
		return VIEW;
	}

	@PostMapping("/staff/projects/new")
	String add(@RequestParam MultiValueMap<String, String> parameters, Model model, RedirectAttributes redirect) {
		requireAdd();
		ProjectForm form = ProjectForm.read(parameters);
		FiscalYear year = this.years.read(form.text("year"));
		if (year == null) {
			throw new NotFoundException("web.year.unknown");
		}
		String step = step(year, null, form, parameters, model);
		if (step != null) {
			return step;
		}
		String[] code = new String[1];
		ChangeOutcome outcome = this.attempts.attempt(form.text("formToken"), () -> {
			ChangeCheck check = new ChangeCheck(ProjectRules.LABELS).inOrder(ProjectForm.ORDER);
			ProjectContent content = content(year, form, check);
			String given = (this.access.mayPlan() && !form.text("code").isBlank()) ? form.text("code") : null;
			code[0] = check.complete(() -> this.projects.add(new AddProject(year, content, given)));
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
		model.addAttribute("page", this.pages.page(year, null, form, outcome, List.of(), null));
		return VIEW;
	}

	@GetMapping("/staff/projects/{code}/{year}/edit")
	String edit(@PathVariable String code, @PathVariable FiscalYear year, @RequestParam(defaultValue = "") String back,
			Model model) {
		ProjectYearView view = find(code, year);
		this.access.requireChange(view.departmentId(), year);
		model.addAttribute("page", this.pages.page(year, code, ProjectForm.of(view).leadingBackTo(back),
				ChangeOutcome.none(), List.of(), null));
		return VIEW;
	}

	@PostMapping("/staff/projects/{code}/{year}/edit")
	String save(@PathVariable String code, @PathVariable FiscalYear year,
			@RequestParam MultiValueMap<String, String> parameters, Model model, RedirectAttributes redirect) {
		find(code, year);
		ProjectForm form = ProjectForm.read(parameters);
		String step = step(year, code, form, parameters, model);
		if (step != null) {
			return step;
		}
		ChangeOutcome outcome = this.attempts.attempt(form.text("formToken"), () -> {
			ChangeCheck check = new ChangeCheck(ProjectRules.LABELS).inOrder(ProjectForm.ORDER);
			ProjectContent content = content(year, form, check);
			check.complete(() -> {
				this.projects
					.change(new ChangeProjectYear(code, year, FormVersion.read(form.text("version")), content));
				return code;
			});
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "project.saved", form.text("name"));
			return form.hasBack() ? "redirect:" + form.text("back") : to(code, year, redirect);
		}
		if (outcome.isOvertaken()) {
			ProjectYearView theirs = find(code, year);
			model.addAttribute("page", this.pages.page(year, code, form.basedOn(theirs), outcome,
					form.differencesFrom(ProjectForm.of(theirs)), null));
			return VIEW;
		}
		model.addAttribute("page", this.pages.page(year, code, form, outcome, List.of(), null));
		return VIEW;
	}

	/**
	 * A step within the form, after which it is shown again; null if it is to be saved.
	 */
	private @Nullable String step(FiscalYear year, @Nullable String code, ProjectForm form,
			MultiValueMap<String, String> parameters, Model model) {
		ProjectForm changed = form;
		Found found = null;
		String added = parameters.getFirst("addPartner");
		String removed = parameters.getFirst("removePartner");
		String raised = parameters.getFirst("upPartner");
		if (parameters.containsKey("searchPartner")) {
			found = this.suggestions.find(form.text("partnerSearch"));
		}
		else if (added != null) {
			changed = form.withPartner(this.partners.row(added));
		}
		else if (parameters.containsKey("newPartner")) {
			changed = form.withPartner(new ProjectForm.PartnerRow("", form.text("partnerSearch").strip(), "", ""));
		}
		else if (removed != null) {
			changed = form.withoutPartner(FormVersion.read(removed));
		}
		else if (raised != null) {
			changed = form.withPartnerUp(FormVersion.read(raised));
		}
		else if (parameters.containsKey("moreCounts")) {
			changed = form.withMoreCounts(parameters.getOrDefault("countValue", List.of()).size());
		}
		else if (!parameters.containsKey("showPrograms")) {
			return null;
		}
		model.addAttribute("page", this.pages.page(year, code, changed, ChangeOutcome.none(), List.of(), found));
		return VIEW;
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
		return form.content(check, this.partners.entries(form.partners()));
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

}
