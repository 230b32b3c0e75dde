package jp.kyodo.fiscal;

import java.math.BigDecimal;

/**
 * Brings decimal numbers into one form, so that 100 and 100.0 are equal.
 */
final class PlainNumber {

	private PlainNumber() {
	}

	/**
	 * The same number without needless decimals and without an exponent.
	 */
	static BigDecimal of(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
