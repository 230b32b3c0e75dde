package jp.kyodo.budget;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.web.ChangeCheck;

/**
 * Asks to turn a settlement estimate into the settlement.
 *
 * @param issueId the policy issue
 * @param programId the program; null for the total of the policy issue
 * @param year the year
 * @param yen what was spent, not negative
 * @param reason why it differs or where it comes from
 */
public record SettleEstimate(long issueId, @Nullable Long programId, FiscalYear year, Yen yen, String reason) {

	public SettleEstimate {
		ChangeCheck check = new ChangeCheck("budget.field.");
		check.required("settled", yen);
		check.that(yen == null || !yen.isNegative(), "settled", "budget.refused.negative");
		reason = check.text("reason", reason, 1000);
		check.that(!reason.isEmpty(), "reason", "web.change.required", check.label("reason"));
		check.done();
	}

	/** Asks to settle the total of a policy issue. */
	public SettleEstimate(long issueId, FiscalYear year, Yen yen, String reason) {
		this(issueId, null, year, yen, reason);
	}

}
