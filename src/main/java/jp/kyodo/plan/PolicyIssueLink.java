package jp.kyodo.plan;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A link from the staff page of a policy issue to a page of another module, which offers
 * it as a bean.
 *
 * @param messageKey key of its text
 * @param pattern address with {@code {plan}}, {@code {issue}} and {@code {year}} in place
 * of the codes and the year
 * @param order place among the links, small numbers first
 */
public record PolicyIssueLink(String messageKey, String pattern, int order) {

	/** The address for one policy issue and year. */
	public String path(PlanView plan, String issueCode, FiscalYear year) {
		return this.pattern.replace("{plan}", plan.code())
			.replace("{issue}", issueCode)
			.replace("{year}", year.toString());
	}

}
