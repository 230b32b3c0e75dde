package jp.kyodo.budget;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.RefusedChangeException;

/**
 * Records amounts of money and turns settlement estimates into settlements. Who may do
 * that is decided by the caller.
 */
@Service
@Transactional
public class BudgetService {

	/** Who settled an amount when nobody was signed in: the portal itself. */
	static final String PORTAL = "system";

	private final BudgetAmountRepository amounts;

	private final AmountTransitionRepository transitions;

	private final CurrentStaff currentStaff;

	private final Clock clock;

	BudgetService(BudgetAmountRepository amounts, AmountTransitionRepository transitions, CurrentStaff currentStaff,
			Clock clock) {
		this.amounts = amounts;
		this.transitions = transitions;
		this.currentStaff = currentStaff;
		this.clock = clock;
	}

	/**
	 * Records amounts. A year has an estimate or a settlement, never both: an estimate
	 * becomes a settlement by {@link #settle}, and a year that is settled takes no
	 * estimate.
	 */
	public void record(RecordAmounts command) {
		List<BudgetAmount> recorded = recorded(command.issueId(),
				command.entries().stream().map(RecordAmounts.AmountEntry::year).toList());
		ChangeCheck check = new ChangeCheck("budget.field.");
		for (RecordAmounts.AmountEntry entry : command.entries()) {
			if (entry.yen() != null && entry.kind().isSettlement()) {
				AmountKind other = (entry.kind() == AmountKind.SETTLEMENT) ? AmountKind.SETTLEMENT_ESTIMATE
						: AmountKind.SETTLEMENT;
				boolean clash = find(recorded, entry.year(), other, entry.programId()).isPresent() || command.entries()
					.stream()
					.anyMatch((one) -> one.yen() != null && one.year().equals(entry.year()) && one.kind() == other
							&& Objects.equals(one.programId(), entry.programId()));
				check.that(!clash, entry.field(), (entry.kind() == AmountKind.SETTLEMENT)
						? "budget.refused.estimate-to-settle" : "budget.refused.settled-already");
			}
		}
		check.done();
		command.entries().forEach((entry) -> record(command.issueId(), recorded, entry));
		this.amounts.flush();
	}

	/** Turns the estimate of a year into the settlement and keeps a record of it. */
	public void settle(SettleEstimate command) {
		BudgetAmount estimate = find(recorded(command.issueId(), List.of(command.year())), command.year(),
				AmountKind.SETTLEMENT_ESTIMATE, command.programId())
			.orElseThrow(() -> RefusedChangeException.of("settled", "budget.refused.no-estimate",
					command.year().toString()));
		String settledBy = this.currentStaff.find().map(StaffMember::displayName).orElse(PORTAL);
		this.transitions.save(new AmountTransition(estimate, command, settledBy, this.clock.instant()));
		estimate.settle(command.yen());
		this.amounts.flush();
	}

	private void record(long issueId, List<BudgetAmount> recorded, RecordAmounts.AmountEntry entry) {
		Optional<BudgetAmount> amount = find(recorded, entry.year(), entry.kind(), entry.programId());
		if (entry.yen() == null) {
			amount.ifPresent(this.amounts::delete);
		}
		else if (amount.isPresent()) {
			amount.get().amountTo(entry.yen());
		}
		else {
			this.amounts.save(new BudgetAmount(issueId, entry, entry.yen()));
		}
	}

	private List<BudgetAmount> recorded(long issueId, List<FiscalYear> years) {
		return this.amounts.findByPolicyIssueIdAndFiscalYearIn(issueId,
				years.stream().map(FiscalYear::value).collect(Collectors.toSet()));
	}

	private static Optional<BudgetAmount> find(List<BudgetAmount> amounts, FiscalYear year, AmountKind kind,
			@Nullable Long programId) {
		return amounts.stream()
			.filter((amount) -> amount.year().equals(year) && amount.kind() == kind
					&& Objects.equals(amount.programId(), programId))
			.findFirst();
	}

}
