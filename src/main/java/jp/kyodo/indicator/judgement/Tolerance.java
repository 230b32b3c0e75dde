package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;

/**
 * Differences that say nothing, since a survey has an error of its own.
 *
 * @param points up to this difference, in the indicator's unit, a value counts as
 * unchanged (±3 points); an indicator's own tolerance goes before
 * @param surveysOnly whether it is for values of surveys only
 * @param towardsTarget whether a target that is missed by no more counts as reached
 */
public record Tolerance(BigDecimal points, boolean surveysOnly, boolean towardsTarget) {

	public Tolerance {
		if (points == null || points.signum() < 0) {
			throw new JudgementRuleException(JudgementProblem.NEGATIVE_TOLERANCE);
		}
	}

}
