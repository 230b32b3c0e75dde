package jp.kyodo.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorAims;
import jp.kyodo.indicator.ReviseBaseline;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a baseline.
 */
record BaselineForm(@Nullable String baselineValue, @Nullable String asOf, @Nullable String baselineSource,
		@Nullable String reason, @Nullable String decidedOn, @Nullable String known, @Nullable String formToken) {

	static BaselineForm empty(IndicatorAims aims, LocalDate today) {
		return new BaselineForm("", "", "", "", today.toString(), String.valueOf(aims.baselines().size()), null);
	}

	ReviseBaseline toCommand(long indicatorId) {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder("baselineValue", "asOf", "baselineSource",
				"reason", "decidedOn");
		BigDecimal value = check.number("baselineValue", this.baselineValue);
		FiscalYear year = check.fiscalYear("asOf", this.asOf);
		LocalDate day = day(check);
		int seen = (this.known != null && this.known.matches("[0-9]{1,6}")) ? Integer.parseInt(this.known) : 0;
		return check
			.complete(() -> new ReviseBaseline(indicatorId, value, year, this.baselineSource, this.reason, day, seen));
	}

	/** The same on top of what someone else has decided meanwhile. */
	BaselineForm basedOn(IndicatorAims aims) {
		return new BaselineForm(this.baselineValue, this.asOf, this.baselineSource, this.reason, this.decidedOn,
				String.valueOf(aims.baselines().size()), null);
	}

	private @Nullable LocalDate day(ChangeCheck check) {
		if (this.decidedOn == null || this.decidedOn.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(this.decidedOn.strip());
		}
		catch (DateTimeParseException ex) {
			check.that(false, "decidedOn", "indicator.refused.day", check.label("decidedOn"));
			return null;
		}
	}

}
