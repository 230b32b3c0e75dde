package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.CarryOverIssueYear;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.plan.ChangeIssueYear;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.DescribeIssueYear;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.plan.RemoveIssue;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows and changes what a policy issue is in one year.
 */
@Controller
class IssueController {

	private static final String VIEW = "plan/issue";

	private final IssueYearPages pages;

	private final PolicyIssueService issues;

	private final YearDepartments departments;

	private final ChangeAttempts attempts;

	IssueController(IssueYearPages pages, PolicyIssueService issues, YearDepartments departments,
			ChangeAttempts attempts) {
		this.pages = pages;
		this.issues = issues;
		this.departments = departments;
		this.attempts = attempts;
	}

	@GetMapping("/staff/plans/{plan}/issues/{issue}/{year}")
	String show(@PathVariable String plan, @PathVariable String issue, @PathVariable String year, Model model) {
		model.addAttribute("page", this.pages.page(plan, issue, year));
		return VIEW;
	}

	@PostMapping("/staff/plans/{plan}/issues/{issue}/{year}")
	String save(@PathVariable String plan, @PathVariable String issue, @PathVariable String year, IssueForm form,
			@RequestParam(required = false) @Nullable String more, Model model, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		IssueInPlan found = this.pages.issue(plan, issue);
		FiscalYear fiscalYear = this.pages.access().year(found.plan(), year);
		if (more != null) {
			model.addAttribute("page", this.pages.page(found, fiscalYear, form, ChangeOutcome.none(), List.of()));
			return VIEW;
		}
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> save(found, fiscalYear, form));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", form.issueName());
			return toIssue(plan, issue, year, redirect);
		}
		if (outcome.isOvertaken()) {
			PolicyIssueYearView theirs = this.pages.content(found, fiscalYear);
			model.addAttribute("page", this.pages.page(found, fiscalYear, form.basedOn(theirs), outcome,
					form.differencesFrom(IssueForm.of(theirs, this.departments), this.pages.names(fiscalYear))));
			return VIEW;
		}
		model.addAttribute("page", this.pages.page(found, fiscalYear, form, outcome, List.of()));
		return VIEW;
	}

	@PostMapping("/staff/plans/{plan}/issues/{issue}/{year}/carry-over")
	String carryOver(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		IssueInPlan found = this.pages.issue(plan, issue);
		FiscalYear fiscalYear = this.pages.access().year(found.plan(), year);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.issues.carryOverIssueYear(new CarryOverIssueYear(found.issueId(), fiscalYear)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.issue.carried-over", year);
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return toIssue(plan, issue, year, redirect);
	}

	@PostMapping("/staff/plans/{plan}/issues/{issue}/{year}/remove")
	String removeYear(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		IssueInPlan found = this.pages.issue(plan, issue);
		FiscalYear fiscalYear = this.pages.access().year(found.plan(), year);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.issues.removeIssueYear(found.issueId(), fiscalYear, FormVersion.read(version)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.issue.year-removed", year);
		}
		else if (outcome.isOvertaken()) {
			Flash.warning(redirect, "plan.overtaken");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		return toIssue(plan, issue, year, redirect);
	}

	@PostMapping("/staff/plans/{plan}/issues/{issue}/remove")
	String remove(@PathVariable String plan, @PathVariable String issue,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		IssueInPlan found = this.pages.issue(plan, issue);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.issues.removeIssue(new RemoveIssue(plan, issue)));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.issue.removed", issue);
			redirect.addAttribute("plan", plan);
			return "redirect:/staff/plans/{plan}";
		}
		Flash.warning(redirect, "plan.not-done", outcome.firstError());
		return toIssue(plan, issue, found.plan().firstYear().toString(), redirect);
	}

	private void save(IssueInPlan issue, FiscalYear year, IssueForm form) {
		PolicyIssueContent content = form.toContent(this.departments);
		if (form.isNew()) {
			this.issues.describeIssueYear(new DescribeIssueYear(issue.issueId(), year, content));
		}
		else {
			this.issues
				.changeIssueYear(new ChangeIssueYear(issue.issueId(), year, content, FormVersion.read(form.version())));
		}
	}

	private static String toIssue(String plan, String issue, String year, RedirectAttributes redirect) {
		redirect.addAttribute("plan", plan);
		redirect.addAttribute("issue", issue);
		redirect.addAttribute("year", year);
		return "redirect:/staff/plans/{plan}/issues/{issue}/{year}";
	}

}
