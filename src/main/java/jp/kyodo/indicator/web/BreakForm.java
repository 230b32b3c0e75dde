package jp.kyodo.indicator.web;

import java.util.Arrays;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.RecordBreak;
import jp.kyodo.indicator.SeriesBreak;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a break in a series.
 */
record BreakForm(@Nullable String breakFrom, @Nullable String breakKind, @Nullable String breakReason,
		@Nullable String formToken) {

	static BreakForm empty() {
		return new BreakForm("", "", "", null);
	}

	RecordBreak toCommand(long indicatorId) {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder("breakFrom", "breakKind", "breakReason");
		FiscalYear from = check.fiscalYear("breakFrom", this.breakFrom);
		SeriesBreak.Kind kind = Arrays.stream(SeriesBreak.Kind.values())
			.filter((candidate) -> candidate.name().equals(this.breakKind))
			.findFirst()
			.orElse(null);
		return check.complete(() -> new RecordBreak(indicatorId, from, kind, this.breakReason));
	}

}
