package jp.kyodo.fiscal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of money in whole yen; thousands of yen (千円) are only a way to show it.
 * Written to JSON as a plain number.
 *
 * @param value yen, at most 10<sup>15</sup> to either side of zero
 */
public record Yen(long value) implements Comparable<Yen> {

	/** The largest amount to either side of zero, in yen. */
	public static final long LIMIT = 1_000_000_000_000_000L;

	public static final Yen ZERO = new Yen(0);

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Yen {
		if (value > LIMIT || value < -LIMIT) {
			throw new IllegalArgumentException(
					"An amount lies within %d yen of zero, not at %d".formatted(LIMIT, value));
		}
	}

	@JsonValue
	@Override
	public long value() {
		return this.value;
	}

	/**
	 * The amount of so many thousand yen, exact to the yen.
	 * @throws IllegalArgumentException if it is finer than one yen or out of range
	 */
	public static Yen ofThousands(BigDecimal thousands) {
		try {
			return new Yen(thousands.movePointRight(3).longValueExact());
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException("Not a whole amount of yen within range: " + thousands + " thousand",
					ex);
		}
	}

	/**
	 * The amount of so many thousand yen.
	 * @throws IllegalArgumentException if it is out of range
	 */
	public static Yen ofThousands(long thousands) {
		return ofThousands(BigDecimal.valueOf(thousands));
	}

	/**
	 * Thousands of yen, rounded half up away from zero (四捨五入).
	 */
	public long toThousands() {
		return exactThousands().setScale(0, RoundingMode.HALF_UP).longValueExact();
	}

	/**
	 * Thousands of yen with all the decimals that there are, for a field that will be
	 * read back.
	 */
	public BigDecimal exactThousands() {
		return PlainNumber.of(BigDecimal.valueOf(this.value, 3));
	}

	public Yen plus(Yen other) {
		return new Yen(this.value + other.value);
	}

	public Yen minus(Yen other) {
		return new Yen(this.value - other.value);
	}

	public boolean isNegative() {
		return this.value < 0;
	}

	/**
	 * Rounded thousands of yen for print: 4,302, and △34 below zero.
	 */
	public String displayThousands() {
		return NumberInput.display(exactThousands(), 0);
	}

	/**
	 * Yen for print: 4,302,000, and △34,000 below zero.
	 */
	public String display() {
		return NumberInput.display(BigDecimal.valueOf(this.value), 0);
	}

	@Override
	public int compareTo(Yen other) {
		return Long.compare(this.value, other.value);
	}

}
