package jp.kyodo.evaluation.section;

import jp.kyodo.indicator.judgement.SuggestionRule;

/**
 * What suggests a rating: the outcome indicators of the same sheet, by a rule.
 *
 * @param outcomes key of the section with the outcome indicators
 * @param rule how they are counted
 */
record RatingSuggestion(String outcomes, SuggestionRule rule) {

}
