package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Between what ends a figure has to lie.
 *
 * @param atLeast 以上, or {@code null}
 * @param moreThan 超, or {@code null}
 * @param atMost 以下, or {@code null}
 * @param lessThan 未満, or {@code null}
 */
record Bounds(@Nullable BigDecimal atLeast, @Nullable BigDecimal moreThan, @Nullable BigDecimal atMost,
		@Nullable BigDecimal lessThan) {

	/**
	 * @throws JudgementRuleException when there is no bound, or two that say the same end
	 */
	void check() {
		if (this.atLeast == null && this.moreThan == null && this.atMost == null && this.lessThan == null) {
			throw new JudgementRuleException(JudgementProblem.NO_BOUND);
		}
		if (this.atLeast != null && this.moreThan != null) {
			throw new JudgementRuleException(JudgementProblem.TWO_LOWER_BOUNDS);
		}
		if (this.atMost != null && this.lessThan != null) {
			throw new JudgementRuleException(JudgementProblem.TWO_UPPER_BOUNDS);
		}
		BigDecimal low = (this.atLeast != null) ? this.atLeast : this.moreThan;
		BigDecimal high = (this.atMost != null) ? this.atMost : this.lessThan;
		if (low != null && high != null && (low.compareTo(high) > 0
				|| (low.compareTo(high) == 0 && (this.moreThan != null || this.lessThan != null)))) {
			throw new JudgementRuleException(JudgementProblem.NOTHING_BETWEEN, low, high);
		}
	}

	boolean hold(Fraction figure) {
		return (this.atLeast == null || figure.compareTo(Fraction.of(this.atLeast)) >= 0)
				&& (this.moreThan == null || figure.compareTo(Fraction.of(this.moreThan)) > 0)
				&& (this.atMost == null || figure.compareTo(Fraction.of(this.atMost)) <= 0)
				&& (this.lessThan == null || figure.compareTo(Fraction.of(this.lessThan)) < 0);
	}

}
