package jp.kyodo.plan;

/**
 * Asks to move a program one step among those of a policy issue.
 *
 * @param planCode code of the plan
 * @param issueCode code of the policy issue
 * @param programCode code of the program
 * @param step where to
 */
public record MoveProgram(String planCode, String issueCode, String programCode, MoveStep step) {
}
