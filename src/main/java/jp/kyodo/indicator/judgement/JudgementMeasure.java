package jp.kyodo.indicator.judgement;

/**
 * A figure about an indicator that a case can ask for. Every figure is larger where the
 * indicator is better, whichever way the indicator should go.
 */
public enum JudgementMeasure {

	/**
	 * How far the actual value lies beyond the target of the year (目標との差), in the
	 * indicator's unit: 0 is just reached, negative is missed. Where a value is kept or a
	 * range is to be held it is the distance from it as a negative number, so at most 0.
	 */
	FROM_TARGET,

	/**
	 * How much better the actual value is than the baseline (基準値との差), in the indicator's
	 * unit. Within the tolerance it counts as 0. Where a value is kept or a range is to
	 * be held: how much nearer it has come.
	 */
	FROM_BASELINE,

	/**
	 * {@link #FROM_BASELINE} in per cent of the baseline's size (基準値比). A baseline of
	 * zero has none.
	 */
	FROM_BASELINE_RATE,

	/**
	 * The achievement rate in per cent (達成率). Where larger is better: actual ÷ target ×
	 * 100. Where smaller is better: by the formula that the rule names
	 * ({@link LowerRate}). It has no meaning for a target of zero or less, for a value
	 * that is to be kept, and for a range.
	 */
	TARGET_RATE,

	/**
	 * The way that was made from the baseline to the target of the year in per cent
	 * (進捗率): (actual − baseline) ÷ (target − baseline) × 100. It has no meaning where the
	 * target is not better than the baseline.
	 */
	PROGRESS,

	/** Which year of the plan it is, from 1. */
	PLAN_YEAR,

	/** Years until the milestone that is aimed at; 0 in its own year. */
	YEARS_LEFT

}
