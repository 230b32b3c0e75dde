package jp.kyodo.project.exchange;

import java.util.Map;

/**
 * Which column the fields of the rules stand in.
 */
final class RuleFields {

	private static final Map<String, ExchangeColumn> COLUMNS = Map.ofEntries(Map.entry("name", ExchangeColumn.NAME),
			Map.entry("reading", ExchangeColumn.READING), Map.entry("purpose", ExchangeColumn.PURPOSE),
			Map.entry("summary", ExchangeColumn.SUMMARY), Map.entry("department", ExchangeColumn.DEPARTMENT),
			Map.entry("issue", ExchangeColumn.ISSUE), Map.entry("program", ExchangeColumn.PROGRAM),
			Map.entry("wards", ExchangeColumn.WARDS), Map.entry("fields", ExchangeColumn.FIELDS),
			Map.entry("forms", ExchangeColumn.FORMS), Map.entry("formOther", ExchangeColumn.FORM_OTHER),
			Map.entry("involvements", ExchangeColumn.INVOLVEMENTS), Map.entry("partners", ExchangeColumn.PARTNERS),
			Map.entry("startsOn", ExchangeColumn.STARTS_ON), Map.entry("endsOn", ExchangeColumn.ENDS_ON),
			Map.entry("budget", ExchangeColumn.BUDGET), Map.entry("settlement", ExchangeColumn.SETTLEMENT),
			Map.entry("cityRole", ExchangeColumn.CITY_ROLE), Map.entry("partnerRole", ExchangeColumn.PARTNER_ROLE),
			Map.entry("results", ExchangeColumn.RESULTS), Map.entry("counts", ExchangeColumn.COUNTS),
			Map.entry("principles", ExchangeColumn.PRINCIPLES), Map.entry("contact", ExchangeColumn.CONTACT),
			Map.entry("lessons", ExchangeColumn.LESSONS));

	private RuleFields() {
	}

	static ExchangeColumn column(String field) {
		return COLUMNS.getOrDefault(field, ExchangeColumn.NAME);
	}

}
