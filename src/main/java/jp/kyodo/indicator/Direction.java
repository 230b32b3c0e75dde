package jp.kyodo.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Which way an indicator should go.
 */
public enum Direction {

	/** Larger is better. */
	HIGHER,

	/** Smaller is better. */
	LOWER,

	/** The plan value is to be kept. */
	KEEP,

	/** The value should lie within a range, its ends included. */
	RANGE;

	/**
	 * Compares an actual value with its plan value. For {@link #RANGE} the range decides,
	 * which is not known here:
	 * {@link #judge(BigDecimal, BigDecimal, BigDecimal, BigDecimal)}.
	 */
	public Judgement judge(@Nullable BigDecimal plan, @Nullable BigDecimal actual) {
		return judge(plan, actual, null, null);
	}

	/**
	 * Compares an actual value with its plan value or, for {@link #RANGE}, with the
	 * range.
	 * @param plan plan value
	 * @param actual actual value
	 * @param low lower end of the range; null for none
	 * @param high upper end of the range; null for none
	 */
	public Judgement judge(@Nullable BigDecimal plan, @Nullable BigDecimal actual, @Nullable BigDecimal low,
			@Nullable BigDecimal high) {
		if (actual == null) {
			return Judgement.NOT_JUDGED;
		}
		if (this == RANGE) {
			return withinRange(actual, low, high);
		}
		if (plan == null) {
			return Judgement.NOT_JUDGED;
		}
		int difference = (this == LOWER) ? plan.compareTo(actual) : actual.compareTo(plan);
		if (difference == 0) {
			return Judgement.MET;
		}
		return (difference > 0) ? Judgement.ABOVE : Judgement.BELOW;
	}

	private static Judgement withinRange(BigDecimal actual, @Nullable BigDecimal low, @Nullable BigDecimal high) {
		if (low == null && high == null) {
			return Judgement.NOT_JUDGED;
		}
		boolean within = (low == null || actual.compareTo(low) >= 0) && (high == null || actual.compareTo(high) <= 0);
		return within ? Judgement.WITHIN : Judgement.OUTSIDE;
	}

}
