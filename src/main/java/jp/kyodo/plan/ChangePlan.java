package jp.kyodo.plan;

import java.util.List;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.fiscal.FiscalYear;

/**
 * Asks for another name, period, note or other names of the levels of a plan.
 *
 * @param code code of the plan
 * @param name name
 * @param firstYear first year of the plan
 * @param lastYear last year of the plan, at most 30 years later
 * @param levelNames names of the levels from the top, 1 to 8
 * @param note remarks, may be empty
 * @param version version that the change was made from
 */
public record ChangePlan(String code, String name, FiscalYear firstYear, FiscalYear lastYear, List<String> levelNames,
		String note, int version) {

	public ChangePlan {
		ChangeCheck check = new ChangeCheck("plan.field.");
		name = check.line("name", name, 200);
		levelNames = PlanRules.check(check, firstYear, lastYear, levelNames);
		note = check.text("note", note, 2000);
		check.done();
	}

}
