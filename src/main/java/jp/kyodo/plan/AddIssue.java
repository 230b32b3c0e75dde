package jp.kyodo.plan;

import org.jspecify.annotations.Nullable;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.fiscal.FiscalYear;

/**
 * Asks for a new policy issue in a plan, behind its neighbours.
 *
 * @param planCode code of the plan
 * @param nodeCode code of the node of the lowest node level; null in a plan of one level
 * @param code code of the policy issue, unique among all plans
 * @param year year of the plan for which the content holds
 * @param content what the policy issue is in that year
 */
public record AddIssue(String planCode, @Nullable String nodeCode, String code, FiscalYear year,
		PolicyIssueContent content) {

	public AddIssue {
		ChangeCheck check = new ChangeCheck("plan.field.");
		code = check.code("issueCode", code);
		check.done();
	}

}
