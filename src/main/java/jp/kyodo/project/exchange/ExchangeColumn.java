package jp.kyodo.project.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list of projects, in the order in which they are written. What they
 * are called stands in the messages {@code project-exchange.column.<key>}, and what other
 * lists call them below that.
 */
public enum ExchangeColumn {

	/** 事業コード. */
	CODE,

	/** 年度. */
	YEAR,

	/** 事業名. */
	NAME,

	/** 事業名よみ. */
	READING,

	/** 目的. */
	PURPOSE,

	/** 概要. */
	SUMMARY,

	/** 所管課. */
	DEPARTMENT,

	/** 施策課題コード. */
	ISSUE,

	/** 事務事業コード. */
	PROGRAM,

	/** 全市/区. */
	WARDS(Vocabulary.WARD),

	/** 分野. */
	FIELDS(Vocabulary.FIELD),

	/** 協働の形態. */
	FORMS(Vocabulary.FORM),

	/** 形態その他の内容. */
	FORM_OTHER,

	/** 相手方. */
	PARTNERS,

	/** 相手方の種別. */
	PARTNER_TYPES(Vocabulary.PARTNER_TYPE),

	/** 相手方の役割. */
	PARTNER_ROLES(Vocabulary.PARTNER_ROLE),

	/** 団体コード. */
	PARTNER_CODES,

	/** きっかけ. */
	PROPOSED_BY,

	/** 新規/転換. */
	ORIGIN,

	/** 開始日. */
	STARTS_ON,

	/** 終了日. */
	ENDS_ON,

	/** 実施期間: both days in one cell. Read, but not written. */
	PERIOD,

	/** 予算額. */
	BUDGET,

	/** 決算額. */
	SETTLEMENT,

	/** 市の役割. */
	CITY_ROLE,

	/** 相手方の役割分担. */
	PARTNER_ROLE,

	/** 成果. */
	RESULTS,

	/** 数. */
	COUNTS,

	/** ルール準拠. */
	FOLLOWS_RULE,

	/** 協働の原則. */
	PRINCIPLES(Vocabulary.PRINCIPLE),

	/** 関わり方. */
	INVOLVEMENTS(Vocabulary.INVOLVEMENT),

	/** 問い合わせ先. */
	CONTACT,

	/** 事例集. */
	CASEBOOK,

	/** 事例から学んだこと. */
	LESSONS,

	/** 継続区分. */
	DECISION,

	/** 終了理由. */
	END_REASON;

	private final @Nullable Vocabulary vocabulary;

	ExchangeColumn() {
		this(null);
	}

	ExchangeColumn(@Nullable Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * The list from which its words come, or null.
	 */
	public @Nullable Vocabulary vocabulary() {
		return this.vocabulary;
	}

	/**
	 * Whether one column of a file may stand for one of its words, with a mark in the
	 * rows to which it applies.
	 */
	public boolean isMarkable() {
		return this == WARDS || this == FIELDS || this == FORMS || this == PARTNER_TYPES;
	}

	/**
	 * Whether several columns of a file may be read as this one: 局 and 課 are one
	 * department.
	 */
	public boolean isRepeatable() {
		return isMarkable() || this == PARTNERS || this == SUMMARY || this == PURPOSE || this == RESULTS
				|| this == FORM_OTHER || this == DEPARTMENT;
	}

	/**
	 * Whether it stands in our own files; others are only understood.
	 */
	public boolean isWritten() {
		return this != PERIOD;
	}

	/**
	 * The columns of our own files in their order.
	 */
	static List<ExchangeColumn> written() {
		return Arrays.stream(values()).filter(ExchangeColumn::isWritten).toList();
	}

	/**
	 * Whether it holds an amount of money.
	 */
	public boolean isMoney() {
		return this == BUDGET || this == SETTLEMENT;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
