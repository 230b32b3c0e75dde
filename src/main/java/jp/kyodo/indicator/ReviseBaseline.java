package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;

/**
 * Asks for a baseline: the first one, or a revision (基準値の改定), which needs a reason.
 *
 * @param indicatorId the indicator
 * @param value the value
 * @param asOf the year from which it is
 * @param source where it comes from, up to 200 characters, may be empty
 * @param reason why it is revised, up to 500 characters
 * @param decidedOn the day on which it was decided
 * @param known how many baselines the one who asks had seen
 */
public record ReviseBaseline(long indicatorId, BigDecimal value, FiscalYear asOf, String source, String reason,
		LocalDate decidedOn, int known) {

	public ReviseBaseline {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder("baselineValue", "asOf", "baselineSource",
				"reason", "decidedOn");
		check.required("baselineValue", value);
		check.that(IndicatorDefinition.isStorable(value), "baselineValue", "indicator.refused.value-size",
				check.label("baselineValue"));
		check.required("asOf", asOf);
		source = check.optionalLine("baselineSource", source, 200);
		reason = check.text("reason", reason, 500);
		check.that(known == 0 || !reason.isEmpty(), "reason", "indicator.refused.revision-reason");
		check.required("decidedOn", decidedOn);
		check.done();
	}

}
