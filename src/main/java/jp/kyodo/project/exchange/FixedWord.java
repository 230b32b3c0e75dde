package jp.kyodo.project.exchange;

import java.util.Locale;

/**
 * Words of a list of projects that are not the city's to choose. How they are written
 * stands in the messages {@code project-exchange.word.<key>}, our own spelling first.
 */
enum FixedWord {

	/** 全市. */
	CITY_WIDE("WARD"),

	/** 市民提案. */
	CITIZENS("PROPOSED_BY"),

	/** 行政提案. */
	CITY("PROPOSED_BY"),

	/** 新規. */
	NEW("ORIGIN"),

	/** 転換. */
	CONVERTED("ORIGIN"),

	/** はい. */
	YES("TRUTH"),

	/** いいえ. */
	NO("TRUTH"),

	/** 継続. */
	GOES_ON("DECISION"),

	/** 変更. */
	CHANGES("DECISION"),

	/** 終了. */
	ENDS("DECISION"),

	/** 新規. */
	ADDED("DECISION"),

	/** 随時: it happens, but on no days that one could name. */
	NO_DAYS("TIME"),

	/** －, なし: the cell is empty for people. */
	NOTHING("NOTHING");

	private final String list;

	FixedWord(String list) {
		this.list = list;
	}

	String list() {
		return this.list;
	}

	boolean isSilent() {
		return this == NOTHING;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
