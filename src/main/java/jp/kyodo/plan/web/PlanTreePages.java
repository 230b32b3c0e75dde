package jp.kyodo.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterAccess;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds the page of a plan's tree.
 */
@Component
class PlanTreePages {

	private final PlanQueries queries;

	private final RegisterAccess access;

	private final DepartmentQueries departments;

	private final Clock clock;

	PlanTreePages(PlanQueries queries, RegisterAccess access, DepartmentQueries departments, Clock clock) {
		this.queries = queries;
		this.access = access;
		this.departments = departments;
		this.clock = clock;
	}

	RegisterAccess access() {
		return this.access;
	}

	PlanTreePage page(String planCode, @Nullable String askedYear) {
		PlanView plan = this.access.plan(planCode);
		FiscalYear year = (askedYear != null) ? this.access.year(plan, askedYear) : usualYear(plan);
		return new PlanTreePage(this.queries.tree(plan, year), this.departments.namesIn(year), this.access.mayChange());
	}

	/** The present year, or the one of the plan that is nearest to it. */
	private FiscalYear usualYear(PlanView plan) {
		FiscalYear present = FiscalYear.of(LocalDate.now(this.clock));
		if (present.isBefore(plan.firstYear())) {
			return plan.firstYear();
		}
		return present.isAfter(plan.lastYear()) ? plan.lastYear() : present;
	}

	/**
	 * The tree of a plan in one year.
	 */
	record PlanTreePage(PlanTree tree, Map<Long, DepartmentName> departments, boolean mayChange) {

		public PlanView plan() {
			return this.tree.plan();
		}

		public FiscalYear year() {
			return this.tree.year();
		}

		/** Name of a department in the year; empty for none. */
		public String department(@Nullable Long id) {
			DepartmentName name = (id != null) ? this.departments.get(id) : null;
			return (name != null) ? name.name() : "";
		}

		/** Name of the level under a node. */
		public String levelUnder(int depth) {
			return plan().levelNames().get(depth);
		}

		/** Whether policy issues stand under nodes of that depth. */
		public boolean isLowest(int depth) {
			return depth == plan().nodeLevels();
		}

		/** Whether nothing stands in the tree. */
		public boolean isEmpty() {
			return this.tree.nodes().isEmpty() && this.tree.issues().isEmpty();
		}

	}

}
