package jp.kyodo.indicator.judgement;

/**
 * How a count is compared.
 */
public enum CountUnit {

	/** As a number (件). */
	COUNT,

	/** In per cent of all that are counted. */
	PERCENT

}
