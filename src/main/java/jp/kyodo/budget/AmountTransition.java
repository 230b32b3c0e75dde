package jp.kyodo.budget;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The lasting record that an estimate became a settlement.
 */
@Entity
@Immutable
class AmountTransition {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "amount_transition_seq")
	@SequenceGenerator(name = "amount_transition_seq", sequenceName = "amount_transition_seq", allocationSize = 50)
	private Long id;

	private long budgetAmountId;

	private long policyIssueId;

	private @Nullable Long programId;

	private int fiscalYear;

	private long fromYen;

	private long toYen;

	private String settledBy;

	private Instant settledAt;

	private String reason;

	protected AmountTransition() {
	}

	AmountTransition(BudgetAmount estimate, SettleEstimate command, String settledBy, Instant settledAt) {
		this.budgetAmountId = estimate.id();
		this.policyIssueId = estimate.policyIssueId();
		this.programId = estimate.programId();
		this.fiscalYear = estimate.year().value();
		this.fromYen = estimate.yen().value();
		this.toYen = command.yen().value();
		this.settledBy = settledBy;
		this.settledAt = settledAt;
		this.reason = command.reason();
	}

}
