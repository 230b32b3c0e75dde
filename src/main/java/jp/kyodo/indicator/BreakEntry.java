package jp.kyodo.indicator;

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
 * A break in the series of an indicator, as it is kept.
 */
@Entity
@Audited
@Table(name = "indicator_break")
class BreakEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_break_seq")
	@SequenceGenerator(name = "indicator_break_seq", sequenceName = "indicator_break_seq", allocationSize = 50)
	private Long id;

	private long indicatorId;

	private int fromYear;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private SeriesBreak.Kind kind;

	private String reason;

	protected BreakEntry() {
	}

	BreakEntry(RecordBreak command) {
		this.indicatorId = command.indicatorId();
		this.fromYear = command.from().value();
		this.kind = command.kind();
		this.reason = command.reason();
	}

}
