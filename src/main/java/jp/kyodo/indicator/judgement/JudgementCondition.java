package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a case: a figure and between what it lies.
 *
 * @param measure the figure
 * @param atLeast 以上, or {@code null}
 * @param moreThan 超, or {@code null}
 * @param atMost 以下, or {@code null}
 * @param lessThan 未満, or {@code null}
 */
public record JudgementCondition(JudgementMeasure measure, @Nullable BigDecimal atLeast, @Nullable BigDecimal moreThan,
		@Nullable BigDecimal atMost, @Nullable BigDecimal lessThan) {

	public JudgementCondition {
		if (measure == null) {
			throw new JudgementRuleException(JudgementProblem.NO_MEASURE);
		}
		new Bounds(atLeast, moreThan, atMost, lessThan).check();
	}

	boolean holds(Fraction figure) {
		return new Bounds(this.atLeast, this.moreThan, this.atMost, this.lessThan).hold(figure);
	}

}
