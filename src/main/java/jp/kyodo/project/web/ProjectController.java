package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.CarryOver;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectDocuments;
import jp.kyodo.project.ProjectHistory;
import jp.kyodo.project.ProjectLine;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectView;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RemoveProjectYear;
import jp.kyodo.project.ReopenProject;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows a project and its years to staff, and lets them go on, end and be taken out.
 */
@Controller
class ProjectController {

	private static final String VIEW = "project/project";

	private final ProjectQueries queries;

	private final ProjectService projects;

	private final ProjectDocuments documents;

	private final ProjectHistory history;

	private final ProjectAccess access;

	private final ChangeAttempts attempts;

	private final Years years;

	ProjectController(ProjectQueries queries, ProjectService projects, ProjectDocuments documents,
			ProjectHistory history, ProjectAccess access, ChangeAttempts attempts, Years years) {
		this.queries = queries;
		this.projects = projects;
		this.documents = documents;
		this.history = history;
		this.access = access;
		this.attempts = attempts;
		this.years = years;
	}

	@GetMapping("/staff/projects/{code}")
	String project(@PathVariable String code, Model model) {
		model.addAttribute("page", page(find(code), ChangeOutcome.none(), "", ""));
		return VIEW;
	}

	/**
	 * What a project is in a year, as citizens will read it.
	 */
	@GetMapping("/staff/projects/{code}/{year}")
	String year(@PathVariable String code, @PathVariable FiscalYear year, Model model) {
		ProjectYearView view = find(code, year);
		model.addAttribute("page", new ProjectYearPage(view, this.documents.of(year, List.of(view)).get(0),
				this.queries.project(code).orElseThrow(), this.access.mayChange(view.departmentId(), year)));
		return "project/year";
	}

	@GetMapping("/staff/projects/{code}/{year}/history")
	String history(@PathVariable String code, @PathVariable FiscalYear year, Model model) {
		ProjectYearView view = find(code, year);
		model.addAttribute("page", new ProjectHistoryPage(view, this.history.of(view.projectYearId(), year)));
		return "project/history";
	}

	@PostMapping("/staff/projects/{code}/carry-over")
	String carryOver(@PathVariable String code, @RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		requireChange(find(code));
		FiscalYear toYear = this.years.read(year);
		if (toYear == null) {
			throw new NotFoundException("web.year.unknown");
		}
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.projects.carryOver(new CarryOver(code, toYear)));
		redirect.addAttribute("code", code);
		if (outcome.isDone()) {
			Flash.success(redirect, "project.carried-over", toYear.toString());
			redirect.addAttribute("year", toYear.toString());
			return "redirect:/staff/projects/{code}/{year}/edit";
		}
		Flash.warning(redirect, "project.not-done", outcome.firstError());
		return "redirect:/staff/projects/{code}";
	}

	@PostMapping("/staff/projects/{code}/end")
	String end(@PathVariable String code, @RequestParam(defaultValue = "") String lastYear,
			@RequestParam(defaultValue = "") String endReason,
			@RequestParam(required = false) @Nullable String formToken, Model model, RedirectAttributes redirect) {
		ProjectView project = find(code);
		requireChange(project);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			ChangeCheck check = new ChangeCheck(ProjectRules.LABELS);
			FiscalYear last = check.fiscalYear("lastYear", lastYear);
			check.done();
			this.projects.end(new EndProject(code, last, endReason));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "project.ended-now", project.name());
			redirect.addAttribute("code", code);
			return "redirect:/staff/projects/{code}";
		}
		model.addAttribute("page", page(project, outcome, lastYear, endReason));
		return VIEW;
	}

	@PostMapping("/staff/projects/{code}/reopen")
	String reopen(@PathVariable String code, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		requireChange(find(code));
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.projects.reopen(new ReopenProject(code)));
		if (outcome.isDone()) {
			Flash.success(redirect, "project.reopened");
		}
		else {
			Flash.warning(redirect, "project.not-done", outcome.firstError());
		}
		redirect.addAttribute("code", code);
		return "redirect:/staff/projects/{code}";
	}

	@PostMapping("/staff/projects/{code}/{year}/remove")
	String remove(@PathVariable String code, @PathVariable FiscalYear year,
			@RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		ProjectYearView view = find(code, year);
		this.access.requireChange(view.departmentId());
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.projects.removeYear(new RemoveProjectYear(code, year, FormVersion.read(version))));
		redirect.addAttribute("year", year.toString());
		if (outcome.isDone()) {
			Flash.success(redirect, "project.removed", view.content().name());
			return "redirect:/staff/projects?year={year}";
		}
		Flash.warning(redirect, outcome.isOvertaken() ? "project.overtaken" : "project.not-done", outcome.firstError());
		redirect.addAttribute("code", code);
		return "redirect:/staff/projects/{code}/{year}";
	}

	private ProjectPage page(ProjectView project, ChangeOutcome outcome, String lastYear, String endReason) {
		List<FiscalYear> described = project.years().stream().map(ProjectLine::year).toList();
		FiscalYear next = (project.endedYear() == null) ? described.get(0).plus(1) : null;
		String chosen = lastYear.isEmpty() ? described.get(0).toString() : lastYear;
		return new ProjectPage(project, this.access.mayChange(project.years().get(0).departmentId()), next,
				this.years.choices(described), outcome, chosen, endReason);
	}

	private ProjectView find(String code) {
		ProjectView project = this.queries.project(code)
			.filter((found) -> !found.years().isEmpty())
			.orElseThrow(() -> new NotFoundException("project.not-found", code));
		if (project.years().stream().noneMatch((year) -> this.access.mayRead(year.departmentId()))) {
			this.access.requireRead(project.years().get(0).departmentId());
		}
		return project;
	}

	private ProjectYearView find(String code, FiscalYear year) {
		ProjectYearView view = this.queries.find(code, year)
			.orElseThrow(() -> new NotFoundException("project.year-not-found", code, year.toString()));
		this.access.requireRead(view.departmentId());
		return view;
	}

	/** Who is in charge in the latest year decides about the project. */
	private void requireChange(ProjectView project) {
		this.access.requireChange(project.years().get(0).departmentId());
	}

}
