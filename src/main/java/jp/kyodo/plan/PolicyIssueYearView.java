package jp.kyodo.plan;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A policy issue as it is in one fiscal year.
 *
 * @param issueId key inside the portal
 * @param code code, stands in addresses
 * @param year the year
 * @param name its name in that year
 * @param plan the plan of that year
 * @param ancestors the nodes above it, the top one first
 * @param levelName name of its level in that plan, such as 施策課題
 * @param responsibleDepartmentId the department that writes the sheet
 * @param relatedDepartmentIds related departments in their order
 * @param priority whether it is a priority
 * @param problem what is to be solved, bullets
 * @param outline what is done, bullets
 * @param goal what is to be reached, bullets
 * @param version version that a change is made from
 */
public record PolicyIssueYearView(long issueId, String code, FiscalYear year, String name, PlanView plan,
		List<Ancestor> ancestors, String levelName, long responsibleDepartmentId, List<Long> relatedDepartmentIds,
		boolean priority, List<String> problem, List<String> outline, List<String> goal, int version) {

	public PolicyIssueYearView {
		ancestors = List.copyOf(ancestors);
		relatedDepartmentIds = List.copyOf(relatedDepartmentIds);
		problem = List.copyOf(problem);
		outline = List.copyOf(outline);
		goal = List.copyOf(goal);
	}

	/**
	 * A node above a policy issue.
	 *
	 * @param levelName name of its level
	 * @param code code of the node
	 * @param name name of the node
	 */
	public record Ancestor(String levelName, String code, String name) {
	}

}
