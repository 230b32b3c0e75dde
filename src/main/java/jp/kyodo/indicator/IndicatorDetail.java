package jp.kyodo.indicator;

/**
 * The definition of an indicator with what is needed to revise it.
 *
 * @param id key inside the portal
 * @param position place among the indicators of the policy issue, 1 to 3
 * @param definition what it is
 * @param hasValues whether values were recorded
 * @param version version that a change is made from
 */
public record IndicatorDetail(long id, int position, IndicatorDefinition definition, boolean hasValues, int version) {
}
