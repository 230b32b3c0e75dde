package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.AddIssue;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.PlaceIssue;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts a new policy issue, or one of another plan, under a node.
 */
@Controller
class NewIssueController {

	private final PlanQueries queries;

	private final PolicyIssueService issues;

	private final YearDepartments departments;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	NewIssueController(PlanQueries queries, PolicyIssueService issues, YearDepartments departments,
			RegisterAccess access, ChangeAttempts attempts) {
		this.queries = queries;
		this.issues = issues;
		this.departments = departments;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping("/staff/plans/{plan}/issues/new")
	String blank(@PathVariable("plan") String code, @RequestParam(required = false) @Nullable String node,
			@RequestParam(required = false) @Nullable String year, Model model) {
		this.access.requireChange();
		PlanView plan = this.access.plan(code);
		String usualYear = (year != null) ? year : plan.firstYear().toString();
		return show(plan, new NewIssueForm("", "", usualYear, "", node, null), "", ChangeOutcome.none(),
				ChangeOutcome.none(), model);
	}

	@PostMapping("/staff/plans/{plan}/issues/new")
	String add(@PathVariable("plan") String code, NewIssueForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		PlanView plan = this.access.plan(code);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.issues.addIssue(form.toCommand(plan, this.departments)));
		if (outcome.isDone()) {
			AddIssue command = form.toCommand(plan, this.departments);
			Flash.success(redirect, "plan.issue.added", form.issueName());
			return toIssue(code, command.code(), command.year().toString(), redirect);
		}
		return show(plan, form, "", outcome, ChangeOutcome.none(), model);
	}

	@PostMapping("/staff/plans/{plan}/issues/place")
	String place(@PathVariable("plan") String code, @RequestParam(required = false) @Nullable String node,
			@RequestParam(required = false) @Nullable String existingCode,
			@RequestParam(required = false) @Nullable String formToken, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		PlanView plan = this.access.plan(code);
		String issue = (existingCode != null) ? existingCode.strip() : "";
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			ChangeCheck check = new ChangeCheck("plan.field.");
			check.that(!issue.isEmpty(), "existingCode", "web.change.required", check.label("issueCode"));
			check.done();
			this.issues.placeIssue(new PlaceIssue(code, blankToNull(node), issue));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.issue.placed", issue);
			return toIssue(code, issue, plan.firstYear().toString(), redirect);
		}
		return show(plan, new NewIssueForm("", "", plan.firstYear().toString(), "", node, null), issue,
				ChangeOutcome.none(), outcome, model);
	}

	private static String toIssue(String plan, String issue, String year, RedirectAttributes redirect) {
		redirect.addAttribute("plan", plan);
		redirect.addAttribute("issue", issue);
		redirect.addAttribute("year", year);
		return "redirect:/staff/plans/{plan}/issues/{issue}/{year}";
	}

	/** Policy issues stand under the lowest nodes, in a plan of one level under none. */
	private PlanTree.@Nullable Node lowestNode(PlanView plan, @Nullable String code) {
		PlanTree.Node node = (blankToNull(code) != null)
				? this.queries.tree(plan, plan.firstYear()).find(code).orElse(null) : null;
		if (((node != null) ? node.depth() : 0) != plan.nodeLevels()) {
			throw new NotFoundException("plan.node.not-found", (code != null) ? code : "");
		}
		return node;
	}

	private String show(PlanView plan, NewIssueForm form, String existingCode, ChangeOutcome outcome,
			ChangeOutcome placing, Model model) {
		FiscalYear year = plan.years()
			.stream()
			.filter((candidate) -> candidate.toString().equals(form.year()))
			.findFirst()
			.orElse(plan.firstYear());
		List<Choice> years = plan.years().stream().map((each) -> new Choice(each.toString(), each.toString())).toList();
		model.addAttribute("page", new NewIssuePage(plan, lowestNode(plan, form.node()), form, existingCode, years,
				this.departments.in(year, List.of()), outcome, placing));
		return "plan/issue-new";
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/**
	 * What is typed about a new policy issue.
	 */
	record NewIssueForm(@Nullable String issueCode, @Nullable String issueName, @Nullable String year,
			@Nullable String responsibleDepartment, @Nullable String node, @Nullable String formToken) {

		AddIssue toCommand(PlanView plan, YearDepartments departments) {
			ChangeCheck check = new ChangeCheck("plan.field.").inOrder("issueCode", "issueName", "year",
					"responsibleDepartment");
			String code = check.code("issueCode", this.issueCode);
			String name = check.line("issueName", this.issueName, 200);
			FiscalYear year = check.fiscalYear("year", this.year);
			Long department = departments.idOf("responsibleDepartment", this.responsibleDepartment, check);
			return check.complete(() -> new AddIssue(plan.code(), blankToNull(this.node), code, year,
					PolicyIssueContent.of(name, department)));
		}

	}

	/**
	 * The form of a new policy issue and the one to place an existing one.
	 */
	record NewIssuePage(PlanView plan, PlanTree.@Nullable Node node, NewIssueForm form, String existingCode,
			List<Choice> years, List<Choice> departments, ChangeOutcome outcome, ChangeOutcome placing) {
	}

}
