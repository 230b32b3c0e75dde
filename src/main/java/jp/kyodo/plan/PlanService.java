package jp.kyodo.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;

/**
 * Makes and changes plans and the nodes of their trees. Who may do that is decided by the
 * caller.
 */
@Service
@Transactional
public class PlanService {

	private final PlanRepository plans;

	private final PlanNodeRepository nodes;

	private final PolicyIssuePlaceRepository issues;

	private final PolicyIssueYearRepository issueYears;

	private final ProgramTargetRepository targets;

	PlanService(PlanRepository plans, PlanNodeRepository nodes, PolicyIssuePlaceRepository issues,
			PolicyIssueYearRepository issueYears, ProgramTargetRepository targets) {
		this.plans = plans;
		this.nodes = nodes;
		this.issues = issues;
		this.issueYears = issueYears;
		this.targets = targets;
	}

	/** Makes a plan; refused when the code is taken. */
	public PlanView createPlan(CreatePlan command) {
		if (this.plans.existsByCode(command.code())) {
			throw RefusedChangeException.of("code", "plan.refused.plan-code-taken", command.code());
		}
		return this.plans.saveAndFlush(new Plan(command)).view();
	}

	/** Changes a plan. Its code stays. */
	public PlanView changePlan(ChangePlan command) {
		Plan plan = plan(command.code());
		StaleChangeException.refuseUnlessCurrent("plan " + plan.code(), command.version(), plan.version());
		ChangeCheck check = new ChangeCheck("plan.field.");
		// A plan that is more than a name keeps the number of its levels,
		boolean hasTree = this.nodes.existsByPlanId(plan.id()) || this.issues.existsByPlanId(plan.id());
		check.that(!hasTree || command.levelNames().size() == plan.levels(), "levelNames", "plan.refused.levels-in-use",
				String.valueOf(plan.levels()));
		// keeps the years for which its policy issues have content,
		int first = command.firstYear().value();
		int last = command.lastYear().value();
		check.that(!this.issueYears.existsOutside(plan.id(), first, last), "lastYear", "plan.refused.years-in-use");
		// and those of its programs' targets,
		check.that(!this.targets.existsOutside(plan.id(), first, last), "lastYear", "plan.refused.targets-outside");
		// and shares none of its policy issues with another plan of the same years.
		List<String> shared = this.issues.issuesInOverlappingPlans(plan.id(), first, last);
		check.that(shared.isEmpty(), "firstYear", "plan.refused.years-overlap", String.join("、", shared));
		check.done();
		plan.describe(command.name(), command.note());
		plan.lastFor(command.firstYear(), command.lastYear());
		plan.nameLevels(command.levelNames());
		return this.plans.saveAndFlush(plan).view();
	}

	/** Removes a plan that has neither nodes nor policy issues. */
	public void removePlan(String planCode) {
		Plan plan = plan(planCode);
		if (this.nodes.existsByPlanId(plan.id()) || this.issues.existsByPlanId(plan.id())) {
			throw RefusedChangeException.of("", "plan.refused.plan-not-empty", planCode);
		}
		this.plans.delete(plan);
		this.plans.flush();
	}

	/** Adds a node behind its neighbours. */
	public void addNode(AddNode command) {
		Plan plan = plan(command.planCode());
		PlanNode parent = (command.parentCode() != null) ? node(plan, command.parentCode()) : null;
		int depth = (parent != null) ? parent.depth() + 1 : 1;
		ChangeCheck check = new ChangeCheck("plan.field.");
		check.that(depth <= plan.nodeLevels(), "nodeCode", "plan.refused.node-too-deep");
		check.that(!this.nodes.existsByPlanIdAndCode(plan.id(), command.code()), "nodeCode",
				"plan.refused.node-code-taken", command.code());
		check.done();
		int place = Ordered.next(this.nodes.findByPlanIdAndParentId(plan.id(), idOf(parent)));
		this.nodes.saveAndFlush(new PlanNode(plan, parent, command.code(), command.name(), place));
	}

	/** Changes code and name of a node. */
	public void changeNode(ChangeNode command) {
		Plan plan = plan(command.planCode());
		PlanNode node = node(plan, command.nodeCode());
		StaleChangeException.refuseUnlessCurrent("node " + node.code() + " of plan " + plan.code(), command.version(),
				node.version());
		if (!command.code().equals(node.code()) && this.nodes.existsByPlanIdAndCode(plan.id(), command.code())) {
			throw RefusedChangeException.of("nodeCode", "plan.refused.node-code-taken", command.code());
		}
		node.rename(command.code(), command.name());
		this.nodes.flush();
	}

	/** Moves a node one step among its neighbours. */
	public void moveNode(MoveNode command) {
		Plan plan = plan(command.planCode());
		PlanNode node = node(plan, command.nodeCode());
		Ordered.move(this.nodes.findByPlanIdAndParentId(plan.id(), node.parentId()), node.id(), command.step());
		this.nodes.flush();
	}

	/** Removes a node that nothing stands under. */
	public void removeNode(RemoveNode command) {
		Plan plan = plan(command.planCode());
		PlanNode node = node(plan, command.nodeCode());
		if (this.nodes.existsByParentId(node.id()) || this.issues.existsByNodeId(node.id())) {
			throw RefusedChangeException.of("", "plan.refused.node-not-empty", node.name());
		}
		this.nodes.delete(node);
		this.nodes.flush();
	}

	private Plan plan(String code) {
		return this.plans.findByCode(code).orElseThrow(() -> new NotFoundException("plan.not-found", code));
	}

	private PlanNode node(Plan plan, String code) {
		return this.nodes.findByPlanIdAndCode(plan.id(), code)
			.orElseThrow(() -> new NotFoundException("plan.node.not-found", code));
	}

	private static @Nullable Long idOf(@Nullable PlanNode node) {
		return (node != null) ? (Long) node.id() : null;
	}

}
