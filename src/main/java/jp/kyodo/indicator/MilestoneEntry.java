package jp.kyodo.indicator;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/**
 * The target of an indicator in one year, as it is kept.
 */
@Entity
@Audited
@Table(name = "indicator_milestone")
class MilestoneEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_milestone_seq")
	@SequenceGenerator(name = "indicator_milestone_seq", sequenceName = "indicator_milestone_seq", allocationSize = 50)
	private Long id;

	private long indicatorId;

	private int fiscalYear;

	@Column(precision = 20, scale = 6)
	private BigDecimal value;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private TargetComparator comparator;

	protected MilestoneEntry() {
	}

	MilestoneEntry(long indicatorId, Milestone milestone) {
		this.indicatorId = indicatorId;
		this.fiscalYear = milestone.year().value();
		aimAt(milestone);
	}

	int fiscalYear() {
		return this.fiscalYear;
	}

	/** Takes another target for the same year; says whether that is a change. */
	boolean aimAt(Milestone milestone) {
		boolean changes = this.value == null || this.value.compareTo(milestone.value()) != 0
				|| this.comparator != milestone.comparator();
		this.value = milestone.value();
		this.comparator = milestone.comparator();
		return changes;
	}

}
