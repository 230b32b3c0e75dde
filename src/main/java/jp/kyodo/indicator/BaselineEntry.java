package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/**
 * A baseline of an indicator, as it is kept. It is never changed: another one is decided.
 */
@Entity
@Audited
@Table(name = "indicator_baseline")
class BaselineEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_baseline_seq")
	@SequenceGenerator(name = "indicator_baseline_seq", sequenceName = "indicator_baseline_seq", allocationSize = 50)
	private Long id;

	private long indicatorId;

	private int revisionNo;

	@Column(precision = 20, scale = 6)
	private BigDecimal value;

	private int asOfYear;

	private String source;

	private String reason;

	private LocalDate decidedOn;

	protected BaselineEntry() {
	}

	BaselineEntry(ReviseBaseline command) {
		this.indicatorId = command.indicatorId();
		this.revisionNo = command.known() + 1;
		this.value = command.value();
		this.asOfYear = command.asOf().value();
		this.source = command.source();
		this.reason = command.reason();
		this.decidedOn = command.decidedOn();
	}

	boolean saysTheSameAs(ReviseBaseline command) {
		return this.value.compareTo(command.value()) == 0 && this.asOfYear == command.asOf().value()
				&& this.source.equals(command.source());
	}

}
