package jp.kyodo.plan;

import java.util.List;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.fiscal.FiscalYear;

/**
 * Asks for a new plan.
 *
 * @param code code of the plan, stands in addresses and never changes
 * @param name name
 * @param firstYear first year of the plan
 * @param lastYear last year of the plan, at most 30 years later
 * @param levelNames names of the levels from the top, 1 to 8; the last one is that of the
 * policy issues
 * @param note remarks, may be empty
 */
public record CreatePlan(String code, String name, FiscalYear firstYear, FiscalYear lastYear, List<String> levelNames,
		String note) {

	public CreatePlan {
		ChangeCheck check = new ChangeCheck("plan.field.");
		code = check.code("code", code);
		name = check.line("name", name, 200);
		levelNames = PlanRules.check(check, firstYear, lastYear, levelNames);
		note = check.text("note", note, 2000);
		check.done();
	}

}
