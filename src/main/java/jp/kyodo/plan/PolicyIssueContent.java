package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;
import java.util.List;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a policy issue is in one fiscal year.
 *
 * @param name name, 1 to 200 characters
 * @param responsibleDepartmentId the department that writes the sheet (作成課)
 * @param relatedDepartmentIds related departments (関係課) in their order, without the
 * responsible one
 * @param priority whether it is a priority (重点)
 * @param problem what is to be solved, bullets
 * @param outline what is done, bullets
 * @param goal what is to be reached, bullets
 */
public record PolicyIssueContent(String name, Long responsibleDepartmentId, List<Long> relatedDepartmentIds,
		boolean priority, List<String> problem, List<String> outline, List<String> goal) {

	private static final int MAX_BULLET_LENGTH = 2000;

	public PolicyIssueContent {
		ChangeCheck check = new ChangeCheck("plan.field.");
		name = check.line("issueName", name, 200);
		check.required("responsibleDepartment", responsibleDepartmentId);
		Long responsible = responsibleDepartmentId;
		relatedDepartmentIds = relatedDepartmentIds.stream().distinct().toList();
		check.that(responsible == null || !relatedDepartmentIds.contains(responsible), "relatedDepartments",
				"plan.refused.related-is-responsible");
		problem = check.bullets("problem", problem, MAX_BULLET_LENGTH);
		outline = check.bullets("outline", outline, MAX_BULLET_LENGTH);
		goal = check.bullets("goal", goal, MAX_BULLET_LENGTH);
		check.done();
	}

	/**
	 * The same content under the departments that answer instead of the present ones.
	 */
	PolicyIssueContent answeredBy(LongUnaryOperator successor) {
		return answeredBy(successor,
				this.relatedDepartmentIds.stream().map((id) -> successor.applyAsLong(id)).toList());
	}

	/**
	 * The same content under another responsible department and those related ones.
	 */
	PolicyIssueContent answeredBy(LongUnaryOperator successor, List<Long> related) {
		long responsible = successor.applyAsLong(this.responsibleDepartmentId);
		return new PolicyIssueContent(this.name, responsible,
				related.stream().filter((id) -> id != responsible).toList(), this.priority, this.problem, this.outline,
				this.goal);
	}

	/** The content with nothing but a name and a responsible department. */
	public static PolicyIssueContent of(@Nullable String name, @Nullable Long responsibleDepartmentId) {
		return new PolicyIssueContent(name, responsibleDepartmentId, List.of(), false, List.of(), List.of(), List.of());
	}

}
