package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.NotFoundException;

/**
 * Finds plans, nodes and the places of policy issues, or says that they do not exist, and
 * puts policy issues at their places.
 */
@Component
class PlanTreeLookup {

	private final PlanRepository plans;

	private final PlanNodeRepository nodes;

	private final PolicyIssueRepository issues;

	private final PolicyIssuePlaceRepository places;

	PlanTreeLookup(PlanRepository plans, PlanNodeRepository nodes, PolicyIssueRepository issues,
			PolicyIssuePlaceRepository places) {
		this.plans = plans;
		this.nodes = nodes;
		this.issues = issues;
		this.places = places;
	}

	/** The plan, locked until the end of the transaction. */
	Plan plan(String code) {
		return this.plans.findByCode(code).orElseThrow(() -> new NotFoundException("plan.not-found", code));
	}

	PlanNode node(Plan plan, String code) {
		return this.nodes.findByPlanIdAndCode(plan.id(), code)
			.orElseThrow(() -> new NotFoundException("plan.node.not-found", code));
	}

	PolicyIssuePlace place(Plan plan, String issueCode) {
		return this.issues.findByCode(issueCode)
			.flatMap((issue) -> this.places.findByPolicyIssueIdAndPlanId(issue.id(), plan.id()))
			.orElseThrow(() -> new NotFoundException("plan.issue.not-found", issueCode));
	}

	/** The place of the policy issue in the plan that contains the year. */
	Optional<PolicyIssuePlace> placeIn(long issueId, FiscalYear year) {
		return this.places.findInYear(issueId, year.value());
	}

	/**
	 * Codes of the other plans with years of this one in which the policy issue stands.
	 */
	List<String> plansAtTheSameTime(PolicyIssue issue, Plan plan) {
		return this.places.overlappingPlans(issue.id(), plan.id(), plan.firstYear().value(), plan.lastYear().value());
	}

	/** Puts the policy issue behind those that stand under the node. */
	void place(PolicyIssue issue, Plan plan, @Nullable PlanNode node) {
		Long nodeId = (node != null) ? (Long) node.id() : null;
		int behind = Ordered.next(this.places.findByPlanIdAndNodeId(plan.id(), nodeId));
		PolicyIssuePlace place = this.places.findByPolicyIssueIdAndPlanId(issue.id(), plan.id()).orElse(null);
		if (place == null) {
			this.places.saveAndFlush(new PolicyIssuePlace(issue, plan, node, behind));
		}
		else {
			place.standUnder(node, behind);
			this.places.flush();
		}
	}

	void move(PolicyIssuePlace place, MoveStep step) {
		Ordered.move(this.places.findByPlanIdAndNodeId(place.planId(), place.nodeId()), place.id(), step);
		this.places.flush();
	}

	void remove(PolicyIssuePlace place) {
		this.places.delete(place);
		this.places.flush();
	}

}
