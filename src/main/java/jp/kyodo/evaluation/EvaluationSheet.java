package jp.kyodo.evaluation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation sheet of one policy issue and one fiscal year: where it stands in its
 * work-flow. What is entered stands in its sections and in the registers.
 */
@Entity
@Table(name = "evaluation_sheet")
class EvaluationSheet {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_sheet_seq")
	@SequenceGenerator(name = "evaluation_sheet_seq", sequenceName = "evaluation_sheet_seq", allocationSize = 50)
	private Long id;

	@Column(nullable = false, updatable = false)
	private long policyIssueId;

	@Column(nullable = false, updatable = false)
	private int fiscalYear;

	@Column(nullable = false, updatable = false)
	private String planCode;

	@Column(nullable = false, updatable = false)
	private long formDefinitionId;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private SheetState state = SheetState.NOT_STARTED;

	@Column(nullable = false)
	private OffsetDateTime stateSince;

	private boolean returned;

	private boolean published;

	private @Nullable String correctionReason;

	@Column(nullable = false)
	private int contentVersion;

	@Version
	private int version;

	protected EvaluationSheet() {
	}

	EvaluationSheet(long policyIssueId, FiscalYear year, String planCode, long formDefinitionId, Instant now) {
		this.policyIssueId = policyIssueId;
		this.fiscalYear = year.value();
		this.planCode = planCode;
		this.formDefinitionId = formDefinitionId;
		this.stateSince = now.atOffset(ZoneOffset.UTC);
	}

	long id() {
		return this.id;
	}

	SheetState state() {
		return this.state;
	}

	int contentVersion() {
		return this.contentVersion;
	}

	boolean published() {
		return this.published;
	}

	@Nullable String correctionReason() {
		return this.correctionReason;
	}

	/**
	 * Notes that a section was saved; the first time starts the sheet.
	 * @throws SheetStateException when the sheet is not open
	 */
	void contentSaved(Instant now) {
		if (!this.state.isOpen()) {
			throw new SheetStateException(this.state);
		}
		this.contentVersion++;
		if (this.state == SheetState.NOT_STARTED) {
			moveTo(SheetState.DRAFT, now);
		}
	}

	/**
	 * Takes a step of the work-flow.
	 * @throws SheetStateException when the step does not start from the sheet's state
	 */
	void take(SheetStep step, @Nullable String reason, Instant now) {
		if (!step.startsFrom(this.state)) {
			throw new SheetStateException(this.state);
		}
		this.returned = step.isReturn();
		if (step == SheetStep.REOPEN) {
			this.correctionReason = reason;
		}
		if (step == SheetStep.PUBLISH) {
			this.published = true;
			this.correctionReason = null;
		}
		moveTo(step.to(), now);
	}

	private void moveTo(SheetState next, Instant now) {
		this.state = next;
		this.stateSince = now.atOffset(ZoneOffset.UTC);
	}

}
