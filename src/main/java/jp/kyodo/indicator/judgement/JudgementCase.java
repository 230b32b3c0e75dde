package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One case of a judgement rule: what it gives when all its conditions hold.
 *
 * @param code plain letters or digits, as exported
 * @param sign what is printed, for instance ａ or 現状維持; the code where left out
 * @param name what it means, or {@code null}
 * @param points what it counts where points are added up, or {@code null}
 * @param when the conditions; none holds always
 */
public record JudgementCase(String code, @Nullable String sign, @Nullable String name, @Nullable BigDecimal points,
		List<JudgementCondition> when) {

	public JudgementCase {
		if (code == null || code.isBlank()) {
			throw new JudgementRuleException(JudgementProblem.CASE_WITHOUT_CODE);
		}
		when = (when != null) ? List.copyOf(when) : List.of();
	}

	/** What is printed. */
	public String printed() {
		return (this.sign == null || this.sign.isBlank()) ? this.code : this.sign;
	}

}
