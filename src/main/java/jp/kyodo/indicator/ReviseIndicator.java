package jp.kyodo.indicator;

/**
 * Asks for another definition of an indicator.
 *
 * @param indicatorId the indicator
 * @param definition what it shall be
 * @param version version that the change was made from
 */
public record ReviseIndicator(long indicatorId, IndicatorDefinition definition, int version) {
}
