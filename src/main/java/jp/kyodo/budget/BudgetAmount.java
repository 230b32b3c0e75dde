package jp.kyodo.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;

/**
 * An amount of one kind for a policy issue or one of its programs in one year.
 */
@Entity
@Audited
class BudgetAmount {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "budget_amount_seq")
	@SequenceGenerator(name = "budget_amount_seq", sequenceName = "budget_amount_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long policyIssueId;

	private @Nullable Long programId;

	private int fiscalYear;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private AmountKind kind;

	private long yen;

	protected BudgetAmount() {
	}

	BudgetAmount(long policyIssueId, RecordAmounts.AmountEntry entry, Yen yen) {
		this.policyIssueId = policyIssueId;
		this.programId = entry.programId();
		this.fiscalYear = entry.year().value();
		this.kind = entry.kind();
		this.yen = yen.value();
	}

	long id() {
		return this.id;
	}

	long policyIssueId() {
		return this.policyIssueId;
	}

	@Nullable Long programId() {
		return this.programId;
	}

	FiscalYear year() {
		return new FiscalYear(this.fiscalYear);
	}

	AmountKind kind() {
		return this.kind;
	}

	Yen yen() {
		return new Yen(this.yen);
	}

	void amountTo(Yen yen) {
		this.yen = yen.value();
	}

	/** The books are closed: the estimate becomes the settlement. */
	void settle(Yen yen) {
		if (this.kind != AmountKind.SETTLEMENT_ESTIMATE) {
			throw new IllegalStateException("Only an estimate can be settled, not " + this.kind);
		}
		this.kind = AmountKind.SETTLEMENT;
		this.yen = yen.value();
	}

}
