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

	@Column(nullable = false, updatable = false)
	private long formDefinitionId;

	@Column(nullable = false)
	private LocalDate deadline;

	@Version
	private int version;

	protected EvaluationRound() {
	}

	EvaluationRound(String planCode, FiscalYear year, long formDefinitionId, LocalDate deadline) {
		this.planCode = planCode;
		this.fiscalYear = year.value();
		this.formDefinitionId = formDefinitionId;
		this.deadline = deadline;
	}

	long formDefinitionId() {
		return this.formDefinitionId;
	}

	void changeDeadline(LocalDate newDeadline) {
		this.deadline = newDeadline;
	}

}
