package jp.kyodo.evaluation.document;

import org.jspecify.annotations.Nullable;

/**
 * The rating that a sheet's indicators suggest, beside the one that staff gave.
 *
 * @param scaleCode code of the rating scale
 * @param code code of the suggested grade, or {@code null} where none is suggested
 * @param sign what is printed of it; empty where none is suggested
 * @param label what it means; empty where none is suggested
 * @param sentence why it is suggested, or why none is
 * @param note where the rule comes from, or {@code null}
 * @param reason why staff gave another rating, or {@code null} where they did not
 */
public record SuggestedRating(String scaleCode, @Nullable String code, String sign, String label, String sentence,
		@Nullable String note, @Nullable String reason) {

}
