package jp.kyodo.budget;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.RefusedChangeException;

/**
 * Asks to record amounts. What is not named stays as it is.
 *
 * @param issueId the policy issue
 * @param entries the amounts
 */
public record RecordAmounts(long issueId, List<AmountEntry> entries) {

	public RecordAmounts {
		entries = List.copyOf(entries);
		ChangeCheck check = new ChangeCheck("budget.field.");
		for (AmountEntry entry : entries) {
			check.that(entry.yen() == null || !entry.yen().isNegative(), entry.field(), "budget.refused.negative");
		}
		check.that(entries.stream().map(AmountEntry::field).distinct().count() == entries.size(), "",
				"budget.refused.amount-twice");
		check.done();
	}

	/**
	 * One amount.
	 *
	 * @param year the year
	 * @param kind what the amount means
	 * @param programId the program; null for the total of the policy issue
	 * @param yen the amount, not negative; null removes what was recorded
	 */
	public record AmountEntry(FiscalYear year, AmountKind kind, @Nullable Long programId, @Nullable Yen yen) {

		/**
		 * Name of the amount in {@code RefusedChangeException}: kind, year and program.
		 */
		public String field() {
			return "amount-" + this.kind + "-" + this.year + ((this.programId != null) ? "-" + this.programId : "");
		}

	}

}
