package jp.kyodo.plan;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A plan as others see it.
 *
 * @param id key inside the portal
 * @param code code, stands in addresses
 * @param name name
 * @param firstYear first year
 * @param lastYear last year
 * @param levelNames names of the levels from the top; the last one is that of the policy
 * issues
 */
public record PlanView(long id, String code, String name, FiscalYear firstYear, FiscalYear lastYear,
		List<String> levelNames) {

	public PlanView {
		levelNames = List.copyOf(levelNames);
	}

	/** All years of the plan, the first one first. */
	public List<FiscalYear> years() {
		return this.firstYear.through(this.lastYear);
	}

	public boolean contains(FiscalYear year) {
		return !year.isBefore(this.firstYear) && !year.isAfter(this.lastYear);
	}

	/** Name of the level of the policy issues. */
	public String issueLevelName() {
		return this.levelNames.get(this.levelNames.size() - 1);
	}

	/** Number of the levels above the policy issues. */
	public int nodeLevels() {
		return this.levelNames.size() - 1;
	}

}
