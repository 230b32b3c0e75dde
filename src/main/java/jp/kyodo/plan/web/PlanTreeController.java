package jp.kyodo.plan.web;

import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.MoveIssue;
import jp.kyodo.plan.MoveNode;
import jp.kyodo.plan.MoveStep;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the tree of a plan and moves what stands in it.
 */
@Controller
class PlanTreeController {

	private final PlanTreePages pages;

	private final PlanService plans;

	private final PolicyIssueService issues;

	private final ChangeAttempts attempts;

	PlanTreeController(PlanTreePages pages, PlanService plans, PolicyIssueService issues, ChangeAttempts attempts) {
		this.pages = pages;
		this.plans = plans;
		this.issues = issues;
		this.attempts = attempts;
	}

	@GetMapping("/staff/plans/{plan}")
	String tree(@PathVariable("plan") String code, @RequestParam(required = false) @Nullable String year, Model model) {
		model.addAttribute("page", this.pages.page(code, year));
		return "plan/tree";
	}

	@PostMapping("/staff/plans/{plan}/nodes/{node}/move")
	String moveNode(@PathVariable("plan") String code, @PathVariable String node, @RequestParam MoveStep step,
			@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		return after(this.attempts.attempt(formToken, () -> this.plans.moveNode(new MoveNode(code, node, step))), code,
				year, "node-" + node, redirect);
	}

	@PostMapping("/staff/plans/{plan}/issues/{issue}/move")
	String moveIssue(@PathVariable("plan") String code, @PathVariable String issue, @RequestParam MoveStep step,
			@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.pages.access().requireChange();
		return after(this.attempts.attempt(formToken, () -> this.issues.moveIssue(new MoveIssue(code, issue, step))),
				code, year, "issue-" + issue, redirect);
	}

	private static String after(ChangeOutcome outcome, String code, @Nullable String year, String place,
			RedirectAttributes redirect) {
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.moved");
		}
		else {
			Flash.warning(redirect, "plan.not-done", outcome.firstError());
		}
		if (year != null) {
			redirect.addAttribute("year", year);
		}
		return "redirect:/staff/plans/" + code + "#" + place;
	}

}
