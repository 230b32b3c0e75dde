package jp.kyodo.indicator;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;

/**
 * Asks to record that an indicator cannot be compared any more from a year on.
 *
 * @param indicatorId the indicator
 * @param from the first year after the change
 * @param kind what changed
 * @param reason why, 1 to 500 characters
 */
public record RecordBreak(long indicatorId, FiscalYear from, SeriesBreak.Kind kind, String reason) {

	public RecordBreak {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder("breakFrom", "breakKind", "breakReason");
		check.required("breakFrom", from);
		check.required("breakKind", kind);
		reason = check.text("breakReason", reason, 500);
		check.that(!reason.isEmpty(), "breakReason", "web.change.required", check.label("breakReason"));
		check.done();
	}

}
