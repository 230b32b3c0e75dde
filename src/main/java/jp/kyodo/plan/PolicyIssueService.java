package jp.kyodo.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;

/**
 * Puts policy issues into plans and keeps what they are in each year. Who may do that is
 * decided by the caller.
 */
@Service
@Transactional
public class PolicyIssueService {

	private final PlanTreeLookup lookup;

	private final PolicyIssueRepository issues;

	private final PolicyIssueYearRepository years;

	private final ProgramPlaceRepository programs;

	private final DepartmentQueries departments;

	PolicyIssueService(PlanTreeLookup lookup, PolicyIssueRepository issues, PolicyIssueYearRepository years,
			ProgramPlaceRepository programs, DepartmentQueries departments) {
		this.lookup = lookup;
		this.issues = issues;
		this.years = years;
		this.programs = programs;
		this.departments = departments;
	}

	/**
	 * Makes a policy issue with its content for one year; refused when the code is taken.
	 * @return id of the policy issue
	 */
	public long addIssue(AddIssue command) {
		Plan plan = this.lookup.plan(command.planCode());
		ChangeCheck check = new ChangeCheck("plan.field.");
		check.that(this.issues.findByCode(command.code()).isEmpty(), "issueCode", "plan.refused.issue-code-taken",
				command.code());
		check.that(plan.contains(command.year()), "year", "plan.refused.year-outside");
		PlanNode node = lowestNode(plan, command.nodeCode(), check);
		check.done();
		PolicyIssue issue = this.issues.saveAndFlush(new PolicyIssue(command.code()));
		this.lookup.place(issue, plan, node);
		this.years.saveAndFlush(new PolicyIssueYear(issue, command.year(), command.content()));
		return issue.id();
	}

	/**
	 * Puts a policy issue under a node, behind its neighbours. It stands at one place of
	 * a plan, and in one plan at a time.
	 */
	public void placeIssue(PlaceIssue command) {
		Plan plan = this.lookup.plan(command.planCode());
		PolicyIssue issue = this.issues.findByCode(command.issueCode())
			.orElseThrow(
					() -> RefusedChangeException.of("issueCode", "plan.refused.issue-unknown", command.issueCode()));
		ChangeCheck check = new ChangeCheck("plan.field.");
		PlanNode node = lowestNode(plan, command.nodeCode(), check);
		List<String> overlapping = this.lookup.plansAtTheSameTime(issue, plan);
		check.that(overlapping.isEmpty(), "issueCode", "plan.refused.issue-in-overlapping-plan", issue.code(),
				String.join("、", overlapping));
		check.done();
		this.lookup.place(issue, plan, node);
	}

	/** Moves a policy issue one step among its neighbours. */
	public void moveIssue(MoveIssue command) {
		Plan plan = this.lookup.plan(command.planCode());
		this.lookup.move(this.lookup.place(plan, command.issueCode()), command.step());
	}

	/**
	 * Takes a policy issue out of a plan in which it has neither content nor programs.
	 */
	public void removeIssue(RemoveIssue command) {
		Plan plan = this.lookup.plan(command.planCode());
		PolicyIssuePlace place = this.lookup.place(plan, command.issueCode());
		boolean hasContent = this.years.existsByPolicyIssueIdAndFiscalYearBetween(place.policyIssueId(),
				plan.firstYear().value(), plan.lastYear().value());
		if (hasContent || this.programs.existsByPolicyIssueIdAndPlanId(place.policyIssueId(), plan.id())) {
			throw RefusedChangeException.of("", "plan.refused.issue-not-empty", command.issueCode());
		}
		this.lookup.remove(place);
	}

	/** Gives a policy issue its content for a year of its plan that has none yet. */
	public void describeIssueYear(DescribeIssueYear command) {
		PolicyIssue issue = issue(command.issueId());
		refuseUnlessNew(issue, command.year());
		this.years.saveAndFlush(new PolicyIssueYear(issue, command.year(), command.content()));
	}

	/** Changes the content of a year. */
	public void changeIssueYear(ChangeIssueYear command) {
		PolicyIssue issue = issue(command.issueId());
		PolicyIssueYear year = this.years.findByPolicyIssueIdAndFiscalYear(issue.id(), command.year().value())
			.orElseThrow(() -> new NotFoundException("plan.issue.year-not-found", issue.code(),
					String.valueOf(command.year().value())));
		StaleChangeException.refuseUnlessCurrent("policy issue " + issue.code() + " of " + command.year().value(),
				command.version(), year.version());
		year.describe(command.content());
		this.years.flush();
	}

	/**
	 * Takes the content over from the last year before that has one. Who answered for it
	 * then and has ended since is followed by its only successor.
	 */
	public void carryOverIssueYear(CarryOverIssueYear command) {
		PolicyIssue issue = issue(command.issueId());
		refuseUnlessNew(issue, command.year());
		PolicyIssueYear before = this.years
			.findFirstByPolicyIssueIdAndFiscalYearLessThanOrderByFiscalYearDesc(issue.id(), command.year().value())
			.orElseThrow(() -> RefusedChangeException.of("year", "plan.refused.nothing-to-carry-over"));
		this.years.saveAndFlush(new PolicyIssueYear(issue, command.year(),
				before.content().answeredBy((id) -> this.departments.answeringFor(id, command.year().lastDay()))));
	}

	/** Removes the content of a year that was made by mistake. */
	public void removeIssueYear(long issueId, FiscalYear year, int version) {
		PolicyIssue issue = issue(issueId);
		PolicyIssueYear content = this.years.findByPolicyIssueIdAndFiscalYear(issueId, year.value())
			.orElseThrow(() -> new NotFoundException("plan.issue.year-not-found", issue.code(),
					String.valueOf(year.value())));
		StaleChangeException.refuseUnlessCurrent("policy issue " + issue.code() + " of " + year.value(), version,
				content.version());
		this.years.delete(content);
		this.years.flush();
	}

	private void refuseUnlessNew(PolicyIssue issue, FiscalYear year) {
		ChangeCheck check = new ChangeCheck("plan.field.");
		check.that(this.lookup.placeIn(issue.id(), year).isPresent(), "year", "plan.refused.year-outside");
		check.that(this.years.findByPolicyIssueIdAndFiscalYear(issue.id(), year.value()).isEmpty(), "year",
				"plan.refused.issue-year-exists", String.valueOf(year.value()));
		check.done();
	}

	/**
	 * Policy issues stand under the lowest nodes only, in a plan of one level under none.
	 */
	private @Nullable PlanNode lowestNode(Plan plan, @Nullable String nodeCode, ChangeCheck check) {
		PlanNode node = (nodeCode != null) ? this.lookup.node(plan, nodeCode) : null;
		int depth = (node != null) ? node.depth() : 0;
		check.that(depth == plan.nodeLevels(), "nodeCode", "plan.refused.node-not-lowest");
		return node;
	}

	private PolicyIssue issue(long id) {
		return this.issues.findById(id)
			.orElseThrow(() -> new NotFoundException("plan.issue.not-found", String.valueOf(id)));
	}

}
