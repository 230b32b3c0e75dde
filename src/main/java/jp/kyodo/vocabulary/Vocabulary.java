package jp.kyodo.vocabulary;

/**
 * One of the lists of words that a city keeps. Their names stand in the table.
 */
public enum Vocabulary {

	/** 区: the code is the 標準地域コード (14131). */
	WARD,

	/** 分野. */
	FIELD,

	/** 協働の形態, each with a {@link CanonicalForm}. */
	FORM,

	/** 団体の種別, each with a {@link CanonicalPartnerType}. */
	PARTNER_TYPE,

	/** 相手方の役割. */
	PARTNER_ROLE,

	/** 協働の原則. */
	PRINCIPLE,

	/** わたしの関わり方: how citizens can take part. */
	INVOLVEMENT

}
