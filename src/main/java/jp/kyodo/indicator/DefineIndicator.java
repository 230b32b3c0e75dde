package jp.kyodo.indicator;

/**
 * Asks for a new indicator of a policy issue, at the first free position.
 *
 * @param issueId the policy issue
 * @param definition what it is
 */
public record DefineIndicator(long issueId, IndicatorDefinition definition) {
}
