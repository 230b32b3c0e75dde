package jp.kyodo.vocabulary;

/**
 * Kinds of partners as they can be compared between cities.
 */
public enum CanonicalPartnerType {

	/** 町内会・自治会 and other groups of an area. */
	COMMUNITY,

	/** NPO法人. */
	NPO,

	/** 市民活動団体, without legal form. */
	CITIZENS_GROUP,

	/** 実行委員会・協議会. */
	COMMITTEE,

	/** 社団, 財団 and 社会福祉法人. */
	NONPROFIT,

	/** 企業. */
	COMPANY,

	/** 大学. */
	UNIVERSITY,

	/** 学校 and PTA. */
	SCHOOL,

	/** その他. */
	OTHER

}
