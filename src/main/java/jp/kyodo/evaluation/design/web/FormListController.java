package jp.kyodo.evaluation.design.web;

import java.util.stream.Collectors;

import jp.kyodo.evaluation.design.FormOverview;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The forms of the portal, and those that are being made.
 */
@Controller
class FormListController {

	private final FormOverview overview;

	private final PlanQueries plans;

	FormListController(FormOverview overview, PlanQueries plans) {
		this.overview = overview;
		this.plans = plans;
	}

	@GetMapping("/admin/forms")
	String list(StaffMember staff, Model model) {
		Planning.require(staff);
		model.addAttribute("page", new FormListPage(this.overview.versions(), this.overview.drafts(),
				this.plans.plans().stream().collect(Collectors.toMap(PlanView::code, PlanView::name))));
		return "evaluation/design/list";
	}

}
