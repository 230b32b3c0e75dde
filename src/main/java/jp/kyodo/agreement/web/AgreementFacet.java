package jp.kyodo.agreement.web;

import java.util.Locale;

/**
 * By what citizens narrow the list of agreements, in the order of the page.
 */
enum AgreementFacet {

	PARTNER_TYPE("partnerType", "partnerType"), KIND("kind", "agreementKind"), WARD("ward", "ward"),
	FIELD("field", "field"), YEAR("year", "year"), DEPARTMENT("department", "department");

	private final String parameter;

	private final String facet;

	AgreementFacet(String parameter, String facet) {
		this.parameter = parameter;
		this.facet = facet;
	}

	/** The name of its parameter in addresses. */
	String parameter() {
		return this.parameter;
	}

	/** The group of the facets that are published. */
	String facet() {
		return this.facet;
	}

	String labelKey() {
		return "agreement.facet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
