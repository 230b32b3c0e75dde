package jp.kyodo.evaluation.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;

/**
 * The tree of a plan with its published policy issues.
 *
 * @param issues policy issues that stand under no node
 */
record PublicPlanPage(PlanView plan, List<Node> nodes, List<Issue> issues) {

	/**
	 * A node under which something is published.
	 */
	record Node(String levelName, String code, String name, List<Node> nodes, List<Issue> issues) {

	}

	/**
	 * A policy issue and its published years.
	 */
	record Issue(String code, String name, List<FiscalYear> years) {

	}

	/**
	 * The nodes under which something is published.
	 * @param years the published years by the issue's code
	 * @param names the newest published name by the issue's code
	 */
	static List<Node> nodes(List<PlanTree.Node> nodes, Map<String, ? extends Collection<FiscalYear>> years,
			Map<String, String> names) {
		return nodes.stream()
			.map((node) -> new Node(node.levelName(), node.code(), node.name(), nodes(node.nodes(), years, names),
					issues(node.issues(), years, names)))
			.filter((node) -> !node.nodes().isEmpty() || !node.issues().isEmpty())
			.toList();
	}

	static List<Issue> issues(List<PlanTree.Issue> issues, Map<String, ? extends Collection<FiscalYear>> years,
			Map<String, String> names) {
		return issues.stream()
			.filter((issue) -> years.containsKey(issue.code()))
			.map((issue) -> new Issue(issue.code(), names.get(issue.code()), List.copyOf(years.get(issue.code()))))
			.toList();
	}

}
