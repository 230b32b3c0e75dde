package jp.kyodo.plan;

/**
 * Asks to put a program that exists under a policy issue of a plan, or to say of one that
 * stands there whether it is repeated.
 *
 * @param planCode code of the plan
 * @param issueCode code of the policy issue
 * @param programCode code of the program
 * @param repeated whether it counts elsewhere (再掲)
 */
public record PlaceProgram(String planCode, String issueCode, String programCode, boolean repeated) {
}
