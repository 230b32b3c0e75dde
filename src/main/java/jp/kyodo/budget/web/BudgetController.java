package jp.kyodo.budget.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kyodo.budget.BudgetService;
import jp.kyodo.budget.RecordAmounts;
import jp.kyodo.budget.RecordAmounts.AmountEntry;
import jp.kyodo.budget.SettleEstimate;
import jp.kyodo.budget.web.BudgetPages.BudgetPage;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Flash;
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
 * Shows and changes what a policy issue costs in the years of a plan, and settles
 * estimates.
 */
@Controller
@RequestMapping("/staff/plans/{plan}/issues/{issue}/budget")
class BudgetController {

	private final BudgetPages pages;

	private final BudgetService budget;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	BudgetController(BudgetPages pages, BudgetService budget, RegisterAccess access, ChangeAttempts attempts) {
		this.pages = pages;
		this.budget = budget;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping
	String show(@PathVariable String plan, @PathVariable String issue, Model model) {
		model.addAttribute("page", this.pages.recorded(issue(plan, issue)));
		return "budget/issue";
	}

	@PostMapping
	String save(@PathVariable String plan, @PathVariable String issue, @RequestParam Map<String, String> typed,
			Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		ChangeOutcome outcome = this.attempts.attempt(typed.get("formToken"),
				() -> this.budget.record(amounts(this.pages.recorded(found), typed)));
		if (outcome.isDone()) {
			Flash.success(redirect, "budget.saved");
			return toPage(plan, issue, redirect);
		}
		model.addAttribute("page", this.pages.recorded(found).typed(typed, outcome));
		return "budget/issue";
	}

	@PostMapping("/{year}/settle")
	String settle(@PathVariable String plan, @PathVariable String issue, @PathVariable String year,
			@RequestParam(required = false) @Nullable String settled,
			@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String formToken, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		IssueInPlan found = issue(plan, issue);
		FiscalYear fiscalYear = this.access.year(found.plan(), year);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			ChangeCheck check = new ChangeCheck("budget.field.");
			Yen yen = yen(check, "settled", settled);
			this.budget.settle(check.complete(() -> new SettleEstimate(found.issueId(), fiscalYear, yen, reason)));
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "budget.settled", year);
			return toPage(plan, issue, redirect);
		}
		model.addAttribute("page", this.pages.recorded(found).settling(fiscalYear, settled, reason, outcome));
		return "budget/issue";
	}

	/**
	 * Only what was changed is recorded. What someone else changed meanwhile is not
	 * overwritten before both values were seen.
	 */
	private static RecordAmounts amounts(BudgetPage recorded, Map<String, String> typed) {
		ChangeCheck check = new ChangeCheck("budget.field.");
		List<AmountEntry> entries = new ArrayList<>();
		recorded.rows().forEach((row) -> row.cells().forEach((cell) -> {
			if (cell.isChangedBy(typed)) {
				check.that(cell.isShownBy(typed), cell.field(), "budget.refused.changed-meanwhile", cell.text());
				entries
					.add(new AmountEntry(row.year(), cell.kind(), null, yen(check, cell.field(), cell.typed(typed))));
			}
		}));
		return check.complete(() -> new RecordAmounts(recorded.issue().issueId(), entries));
	}

	/** Thousands of yen as people type them; null for none or an unreadable one. */
	private static @Nullable Yen yen(ChangeCheck check, String field, @Nullable String typed) {
		BigDecimal thousands = check.number(field, typed);
		if (thousands == null) {
			return null;
		}
		try {
			return Yen.ofThousands(thousands);
		}
		catch (IllegalArgumentException ex) {
			check.that(false, field, "budget.refused.thousands");
			return null;
		}
	}

	private IssueInPlan issue(String plan, String issue) {
		return this.access.issue(this.access.plan(plan), issue);
	}

	private static String toPage(String plan, String issue, RedirectAttributes redirect) {
		redirect.addAttribute("plan", plan);
		redirect.addAttribute("issue", issue);
		return "redirect:/staff/plans/{plan}/issues/{issue}/budget";
	}

}
