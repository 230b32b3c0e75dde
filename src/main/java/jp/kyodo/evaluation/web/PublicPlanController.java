package jp.kyodo.evaluation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The plans for everybody: the tree of each, with those policy issues of which something
 * is published.
 */
@Controller
class PublicPlanController {

	private final PlanQueries plans;

	private final PublicationQueries publications;

	private final FacetSearch search;

	private final PublicPages pages;

	PublicPlanController(PlanQueries plans, PublicationQueries publications, FacetSearch search, PublicPages pages) {
		this.plans = plans;
		this.publications = publications;
		this.search = search;
		this.pages = pages;
	}

	@GetMapping("/plans")
	@Nullable String list(ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		Set<String> published = this.search.counts(PublishedSheets.KIND, List.of("plan"))
			.getOrDefault("plan", Map.of())
			.keySet();
		model.addAttribute("page", new PublicPlansPage(
				this.plans.plans().stream().filter((plan) -> published.contains(plan.code())).toList()));
		return "evaluation/plans";
	}

	@GetMapping("/plans/{code}")
	@Nullable String plan(@PathVariable String code, ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		PlanView plan = this.plans.plan(code)
			.orElseThrow(() -> new NotFoundException("evaluation.problem.no-plan", code));
		Map<String, TreeSet<FiscalYear>> years = new HashMap<>();
		Map<String, String> names = new HashMap<>();
		for (DocumentSummary sheet : this.publications.allOf(PublishedSheets.KIND, "plan:" + code)) {
			years.computeIfAbsent(sheet.code(), (issue) -> new TreeSet<>()).add(sheet.year());
			names.putIfAbsent(sheet.code(), sheet.title());
		}
		if (years.isEmpty()) {
			throw new NotFoundException("evaluation.problem.plan-not-published", plan.name());
		}
		PlanTree tree = this.plans.tree(code, plan.lastYear());
		model.addAttribute("page", new PublicPlanPage(plan, PublicPlanPage.nodes(tree.nodes(), years, names),
				PublicPlanPage.issues(tree.issues(), years, names)));
		return "evaluation/plan";
	}

}
