package jp.kyodo.plan;

/**
 * Asks for a new target of a program in a plan, behind its other ones.
 *
 * @param planCode code of the plan
 * @param programCode code of the program
 * @param content what it says
 */
public record AddTarget(String planCode, String programCode, TargetContent content) {
}
