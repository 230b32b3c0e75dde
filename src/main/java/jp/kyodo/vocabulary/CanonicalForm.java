package jp.kyodo.vocabulary;

/**
 * Forms of collaboration as they can be compared between cities, each of which has its
 * own list (甲州市, 豊川市, 長崎市, あま市 and 白岡市 all differ).
 */
public enum CanonicalForm {

	/** 委託. */
	CONSIGNMENT,

	/** 補助・助成. */
	SUBSIDY,

	/** 共催. */
	CO_HOSTING,

	/** 後援. */
	SPONSORSHIP,

	/** 実行委員会・協議会. */
	COMMITTEE,

	/** 事業協力・協定. */
	COOPERATION,

	/** 政策提案・企画立案への参画. */
	PARTICIPATION,

	/** 指定管理. */
	DESIGNATED_MANAGER,

	/** アダプト. */
	ADOPTION,

	/** 情報交換. */
	INFORMATION,

	/** その他, which is always explained by a text of its own. */
	OTHER

}
