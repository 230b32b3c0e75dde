package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number, also where a division does not end (2/3), so that a judgement never
 * hangs on rounding.
 */
public final class Fraction implements Comparable<Fraction> {

	static final Fraction ZERO = of(BigDecimal.ZERO);

	static final Fraction HUNDRED = of(BigDecimal.valueOf(100));

	private final BigDecimal numerator;

	/** Always positive. */
	private final BigDecimal denominator;

	private Fraction(BigDecimal numerator, BigDecimal denominator) {
		this.numerator = (denominator.signum() < 0) ? numerator.negate() : numerator;
		this.denominator = denominator.abs();
	}

	static Fraction of(BigDecimal value) {
		return new Fraction(value, BigDecimal.ONE);
	}

	static Fraction of(long value) {
		return of(BigDecimal.valueOf(value));
	}

	Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	Fraction minus(Fraction other) {
		return plus(other.negated());
	}

	Fraction times(Fraction other) {
		return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
	}

	/**
	 * This number divided by another.
	 * @throws ArithmeticException when the other one is zero
	 */
	Fraction dividedBy(Fraction other) {
		if (other.signum() == 0) {
			throw new ArithmeticException("Division by zero");
		}
		return new Fraction(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
	}

	Fraction negated() {
		return new Fraction(this.numerator.negate(), this.denominator);
	}

	Fraction magnitude() {
		return new Fraction(this.numerator.abs(), this.denominator);
	}

	Fraction max(Fraction other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	int signum() {
		return this.numerator.signum();
	}

	/** The number for people, rounded half up. */
	public BigDecimal rounded(int decimals) {
		return this.numerator.divide(this.denominator, decimals, RoundingMode.HALF_UP);
	}

	@Override
	public int compareTo(Fraction other) {
		return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Fraction fraction && compareTo(fraction) == 0;
	}

	@Override
	public int hashCode() {
		return rounded(6).stripTrailingZeros().hashCode();
	}

	@Override
	public String toString() {
		return this.numerator.toPlainString() + "/" + this.denominator.toPlainString();
	}

}
