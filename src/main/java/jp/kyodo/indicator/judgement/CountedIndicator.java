package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a suggestion knows of one indicator.
 *
 * @param label what it is called, for instance ①
 * @param reached whether it reaches its target; {@code null} when that cannot be said
 * @param belowBaseline whether it is worse than its baseline; {@code null} when that
 * cannot be said
 * @param code how it was judged, by the rule or by staff; {@code null} when it was not
 * @param points what that counts, or {@code null}
 */
public record CountedIndicator(String label, @Nullable Boolean reached, @Nullable Boolean belowBaseline,
		@Nullable String code, @Nullable BigDecimal points) {

	/**
	 * An indicator as a rule judged it.
	 * @param code the code that holds, by the rule or by staff; {@code null} for none
	 */
	public static CountedIndicator of(String label, IndicatorVerdict verdict, @Nullable String code) {
		return new CountedIndicator(label, verdict.reached().orElse(null), verdict.belowBaseline().orElse(null), code,
				verdict.standing().rule().caseOf(code).map(JudgementCase::points).orElse(null));
	}

}
