package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;
import java.util.List;

/**
 * Asks for another outline of a program in a plan.
 *
 * @param planCode code of the plan
 * @param programCode code of the program
 * @param explanation what it is about; may be empty
 * @param inCharge a note on who does it, such as 各区; may be empty
 * @param currentState how things stood when the plan was made, bullets
 * @param version version that the change was made from; 0 if there was no outline
 */
public record OutlineProgram(String planCode, String programCode, String explanation, String inCharge,
		List<String> currentState, int version) {

	private static final int LONGEST_EXPLANATION = 1000;

	private static final int LONGEST_NOTE = 100;

	private static final int LONGEST_BULLET = 500;

	public OutlineProgram {
		ChangeCheck check = new ChangeCheck("plan.field.").inOrder("explanation", "inCharge", "currentState");
		explanation = check.text("explanation", explanation, LONGEST_EXPLANATION);
		inCharge = check.optionalLine("inCharge", inCharge, LONGEST_NOTE);
		currentState = check.bullets("currentState", currentState, LONGEST_BULLET);
		check.done();
	}

}
