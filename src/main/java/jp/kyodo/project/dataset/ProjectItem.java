package jp.kyodo.project.dataset;

/**
 * What a row of the open data tells of a project. The label is that of the field.
 */
enum ProjectItem {

	READING("reading"),

	PURPOSE("purpose"),

	SUMMARY("summary"),

	ISSUE("issue"),

	PROGRAM("program"),

	WARD("wards"),

	FIELD("fields"),

	FORM("forms"),

	INVOLVEMENT("involvements"),

	PARTNER("partners"),

	PARTNER_TYPE("partnerTypes"),

	PARTNER_ROLE("partnerRoles"),

	PROPOSED_BY("proposedBy"),

	ORIGIN("origin"),

	STARTS_ON("startsOn"),

	ENDS_ON("endsOn"),

	BUDGET("budget"),

	SETTLEMENT("settlement"),

	CITY_PART("cityRole"),

	PARTNER_PART("partnerRole"),

	RESULT("results"),

	COUNT("counts"),

	FOLLOWS_RULE("followsRule"),

	PRINCIPLE("principles"),

	CONTACT("contact"),

	CASEBOOK("casebook"),

	LESSON("lessons"),

	WITHDRAWN("withdrawn");

	private final String field;

	ProjectItem(String field) {
		this.field = field;
	}

	/** Key of the message that names it. */
	String messageKey() {
		return "project.field." + this.field;
	}

}
