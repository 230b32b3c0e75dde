package jp.kyodo.indicator;

import jp.kyodo.plan.MoveStep;

/**
 * Asks to change places with the neighbour.
 *
 * @param indicatorId the indicator
 * @param step where to
 */
public record MoveIndicator(long indicatorId, MoveStep step) {
}
