package jp.kyodo.partner;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A 法人番号: 13 digits, the first of which checks the others.
 *
 * @param value the digits
 */
public record CorporateNumber(String value) {

	private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{12}");

	private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}\u2212\u30fc]");

	private static final int BASE = 12;

	public CorporateNumber {
		if (!isOne(value)) {
			throw new IllegalArgumentException("The check digit of this corporate number is wrong: " + value);
		}
	}

	/**
	 * Reads what somebody typed: digits of any width, blanks and hyphens between them.
	 * @return nothing where it is no 法人番号
	 */
	public static Optional<CorporateNumber> read(@Nullable String typed) {
		if (typed == null || typed.length() > 60) {
			return Optional.empty();
		}
		String digits = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
		return isOne(digits) ? Optional.of(new CorporateNumber(digits)) : Optional.empty();
	}

	/**
	 * 検査用数字 = 9 − (Σ Pn × Qn を 9 で割った余り)、Pn は基礎番号の下から n 桁目、Qn は n が奇数なら 1、偶数なら 2
	 * (法人番号の指定等に関する省令).
	 */
	private static boolean isOne(String digits) {
		if (!DIGITS.matcher(digits).matches()) {
			return false;
		}
		int sum = 0;
		for (int n = 1; n <= BASE; n++) {
			int digit = digits.charAt(digits.length() - n) - '0';
			sum += digit * ((n % 2 == 1) ? 1 : 2);
		}
		return digits.charAt(0) - '0' == 9 - sum % 9;
	}

	/** The digits as they are written: 1 2345 6789 0123 without blanks. */
	@Override
	public String toString() {
		return this.value;
	}

}
