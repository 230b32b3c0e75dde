package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another name or department of a program.
 *
 * @param programCode code of the program
 * @param name name
 * @param responsibleDepartmentId department that does the work; null if it is that of the
 * policy issue
 * @param version version that the change was made from
 */
public record ChangeProgram(String programCode, String name, @Nullable Long responsibleDepartmentId, int version) {

	public ChangeProgram {
		ChangeCheck check = new ChangeCheck("plan.field.");
		name = check.line("programName", name, 200);
		check.done();
	}

}
