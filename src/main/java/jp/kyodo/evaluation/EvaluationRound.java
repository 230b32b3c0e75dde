package jp.kyodo.evaluation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kyodo.fiscal.FiscalYear;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one fiscal year of a plan: with which form, and by when.
 */
@Entity
@Audited
@Table(name = "evaluation_round")
class EvaluationRound {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_round_seq")
	@SequenceGenerator(name = "evaluation_round_seq", sequenceName = "evaluation_round_seq", allocationSize = 50)
	private Long id;

	@Column(nullable = false, updatable = false)
	private String planCode;

	@Column(nullable = false, updatable = false)
	private int fiscalYear;

	@Column(nullable = false)
	private long formDefinitionId;

	@Column(nullable = false)
	private LocalDate deadline;

	private @Nullable LocalDate approvalDeadline;

	private @Nullable LocalDate finalizationDeadline;

	private @Nullable LocalDate publicationDate;

	@Version
	private int version;

	protected EvaluationRound() {
	}

	EvaluationRound(String planCode, FiscalYear year, long formDefinitionId, RoundDates dates) {
		this.planCode = planCode;
		this.fiscalYear = year.value();
		this.formDefinitionId = formDefinitionId;
		schedule(dates);
	}

	void schedule(RoundDates dates) {
		this.deadline = dates.submission();
		this.approvalDeadline = dates.approval();
		this.finalizationDeadline = dates.finalization();
		this.publicationDate = dates.publication();
	}

	/**
	 * Sheets that are made from now on use that form.
	 */
	void useForm(long formDefinitionId) {
		this.formDefinitionId = formDefinitionId;
	}

}
