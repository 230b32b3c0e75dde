package jp.kyodo.plan;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.Role;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Finds what the addresses of the registers' staff pages name, and lets only the planning
 * section change it.
 */
@Component
public class RegisterAccess {

	private final PlanQueries plans;

	private final CurrentStaff currentStaff;

	RegisterAccess(PlanQueries plans, CurrentStaff currentStaff) {
		this.plans = plans;
		this.currentStaff = currentStaff;
	}

	/** Whether the person who is signed in may change the registers. */
	public boolean mayChange() {
		return this.currentStaff.get().has(Role.PLANNING);
	}

	/** Refuses everybody but the planning section. */
	public void requireChange() {
		if (!mayChange()) {
			throw new ForbiddenException("plan.forbidden");
		}
	}

	/** The plan of an address. */
	public PlanView plan(String code) {
		return this.plans.plan(code).orElseThrow(() -> new NotFoundException("plan.not-found", code));
	}

	/** The year of an address, one of the plan's. */
	public FiscalYear year(PlanView plan, String year) {
		return plan.years()
			.stream()
			.filter((candidate) -> candidate.toString().equals(year))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("plan.year-not-found", plan.name(), year));
	}

	/** A policy issue of an address, which stands in the plan. */
	public IssueInPlan issue(PlanView plan, String code) {
		return this.plans.inPlan(plan, code).orElseThrow(() -> new NotFoundException("plan.issue.not-found", code));
	}

}
