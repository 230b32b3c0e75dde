package jp.kyodo.partner;

import jp.kyodo.web.ChangeCheck;

/**
 * Asks for something that partners join, or to describe it anew.
 *
 * @param code its code, stands in addresses and never changes
 * @param name its name
 * @param description what it is about, for citizens
 * @param departmentId who looks after it; 0 where nobody was chosen
 * @param version the version that was shown; without meaning for a new one
 */
public record SaveScheme(String code, String name, String description, long departmentId, int version) {

	public SaveScheme {
		ChangeCheck check = new ChangeCheck("partner.scheme.field.").inOrder("schemeName", "schemeCode", "description",
				"department");
		code = check.line("schemeCode", code, 40);
		check.that(code.matches("[a-z0-9][a-z0-9-]{0,39}") && !code.equals("new"), "schemeCode",
				"partner.refused.scheme-code");
		name = check.line("schemeName", name, 200);
		description = check.text("description", description, 2000);
		check.that(departmentId > 0, "department", "web.change.department", check.label("department"));
		check.done();
	}

}
