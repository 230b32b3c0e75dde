package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a suggestion: what is counted and between what it lies.
 *
 * @param measure what is counted
 * @param codes the codes for {@link SuggestionMeasure#JUDGED_AS}, or {@code null}
 * @param unit as a number or in per cent; COUNT where left out
 * @param atLeast 以上, or {@code null}
 * @param moreThan 超, or {@code null}
 * @param atMost 以下, or {@code null}
 * @param lessThan 未満, or {@code null}
 */
public record SuggestionCondition(SuggestionMeasure measure, @Nullable List<String> codes, @Nullable CountUnit unit,
		@Nullable BigDecimal atLeast, @Nullable BigDecimal moreThan, @Nullable BigDecimal atMost,
		@Nullable BigDecimal lessThan) {

	public SuggestionCondition {
		if (measure == null) {
			throw new JudgementRuleException(JudgementProblem.NO_MEASURE);
		}
		codes = (codes != null) ? List.copyOf(codes) : List.of();
		unit = (unit != null) ? unit : CountUnit.COUNT;
		if ((measure == SuggestionMeasure.JUDGED_AS) == codes.isEmpty()) {
			throw new JudgementRuleException(
					codes.isEmpty() ? JudgementProblem.CODES_MISSING : JudgementProblem.CODES_NEEDLESS);
		}
		new Bounds(atLeast, moreThan, atMost, lessThan).check();
	}

	boolean holds(Fraction figure) {
		return new Bounds(this.atLeast, this.moreThan, this.atMost, this.lessThan).hold(figure);
	}

}
