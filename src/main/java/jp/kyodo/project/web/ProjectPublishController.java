package jp.kyodo.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectPublisher;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Publishes the list of a year, after it was seen what that does.
 */
@Controller
class ProjectPublishController {

	private static final String VIEW = "project/publish";

	private final ProjectPublisher publisher;

	private final ProjectQueries queries;

	private final ProjectAccess access;

	private final ChangeAttempts attempts;

	private final Years years;

	private final Clock clock;

	ProjectPublishController(ProjectPublisher publisher, ProjectQueries queries, ProjectAccess access,
			ChangeAttempts attempts, Years years, Clock clock) {
		this.publisher = publisher;
		this.queries = queries;
		this.access = access;
		this.attempts = attempts;
		this.years = years;
		this.clock = clock;
	}

	@GetMapping("/staff/projects/publish")
	String confirm(@RequestParam(required = false) @Nullable String year, Model model) {
		this.access.requirePlanning();
		model.addAttribute("page", page(year(year), "", ChangeOutcome.none()));
		return VIEW;
	}

	@PostMapping("/staff/projects/publish")
	String publish(@RequestParam(required = false) @Nullable String year,
			@RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String formToken,
			StaffMember staff, Model model, RedirectAttributes redirect) {
		this.access.requirePlanning();
		FiscalYear shown = this.years.read(year);
		if (shown == null) {
			throw new NotFoundException("web.year.unknown");
		}
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.publisher.publishYear(shown, staff, reason));
		if (outcome.isDone()) {
			Flash.success(redirect, "project.publish.done", shown.toString());
			redirect.addAttribute("year", shown.toString());
			return "redirect:/staff/projects/publish?year={year}";
		}
		model.addAttribute("page", page(shown, reason, outcome));
		return VIEW;
	}

	private ProjectPublishPage page(FiscalYear year, String reason, ChangeOutcome outcome) {
		return new ProjectPublishPage(this.publisher.preview(year),
				this.years.choices(ProjectYearChoices.with(this.queries.years(), year)), reason, outcome);
	}

	private FiscalYear year(@Nullable String typed) {
		FiscalYear asked = this.years.read(typed);
		if (asked != null) {
			return asked;
		}
		List<FiscalYear> known = this.queries.years();
		return known.isEmpty() ? FiscalYear.of(LocalDate.now(this.clock)) : known.get(0);
	}

}
