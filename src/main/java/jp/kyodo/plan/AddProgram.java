package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new program under a policy issue of a plan, behind its neighbours.
 *
 * @param planCode code of the plan
 * @param issueCode code of the policy issue
 * @param code code of the program, unique
 * @param name name
 * @param responsibleDepartmentId department that does the work; null if it is that of the
 * policy issue
 */
public record AddProgram(String planCode, String issueCode, String code, String name,
		@Nullable Long responsibleDepartmentId) {

	public AddProgram {
		ChangeCheck check = new ChangeCheck("plan.field.");
		code = check.code("programCode", code);
		name = check.line("programName", name, 200);
		check.done();
	}

}
