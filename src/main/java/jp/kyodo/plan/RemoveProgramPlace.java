package jp.kyodo.plan;

/**
 * Asks to take a program away from a policy issue of a plan.
 *
 * @param planCode code of the plan
 * @param issueCode code of the policy issue
 * @param programCode code of the program
 */
public record RemoveProgramPlace(String planCode, String issueCode, String programCode) {
}
