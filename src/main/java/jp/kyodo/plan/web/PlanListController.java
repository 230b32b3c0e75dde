package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterAccess;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lists the plans.
 */
@Controller
class PlanListController {

	private final PlanQueries plans;

	private final RegisterAccess access;

	PlanListController(PlanQueries plans, RegisterAccess access) {
		this.plans = plans;
		this.access = access;
	}

	@GetMapping("/staff/plans")
	String list(Model model) {
		model.addAttribute("page", new PlanListPage(this.plans.plans(), this.access.mayChange()));
		return "plan/list";
	}

	/**
	 * The list of the plans.
	 */
	record PlanListPage(List<PlanView> plans, boolean mayChange) {
	}

}
