package jp.kyodo.indicator.judgement;

/**
 * How the achievement rate is computed where smaller is better. Cities use either; both
 * give 100 when the actual value is the target, and neither has a meaning for a target of
 * zero or less.
 */
public enum LowerRate {

	/**
	 * (2 × target − actual) ÷ target × 100: as many per cent below 100 as the actual
	 * value lies above the target. 200 at an actual value of zero, 0 at twice the target,
	 * negative beyond.
	 */
	MIRRORED,

	/**
	 * target ÷ actual × 100: never negative, but grows beyond all bounds when the actual
	 * value approaches zero, and has no meaning at zero or below.
	 */
	TARGET_BY_ACTUAL

}
