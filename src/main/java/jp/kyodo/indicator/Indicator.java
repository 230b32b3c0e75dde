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
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;

/**
 * An indicator of a policy issue.
 */
@Entity
@Audited
class Indicator {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_seq")
	@SequenceGenerator(name = "indicator_seq", sequenceName = "indicator_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long policyIssueId;

	private int position;

	private String name;

	private String explanation;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Direction direction;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal rangeLow;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal rangeHigh;

	private String unit;

	private int decimals;

	private @Nullable Integer baselineYear;

	private int fromYear;

	private @Nullable Integer untilYear;

	private String note;

	protected Indicator() {
	}

	Indicator(long policyIssueId, int position, IndicatorDefinition definition) {
		this.policyIssueId = policyIssueId;
		this.position = position;
		revise(definition);
	}

	long id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	long policyIssueId() {
		return this.policyIssueId;
	}

	int position() {
		return this.position;
	}

	void standAt(int position) {
		this.position = position;
	}

	void revise(IndicatorDefinition definition) {
		this.name = definition.name();
		this.explanation = definition.explanation();
		this.direction = definition.direction();
		this.rangeLow = definition.rangeLow();
		this.rangeHigh = definition.rangeHigh();
		this.unit = definition.unit();
		this.decimals = definition.decimals();
		this.baselineYear = value(definition.baselineYear());
		this.fromYear = definition.fromYear().value();
		this.untilYear = value(definition.untilYear());
		this.note = definition.note();
	}

	IndicatorDefinition definition() {
		return new IndicatorDefinition(this.name, this.explanation, this.direction, this.rangeLow, this.rangeHigh,
				this.unit, this.decimals, year(this.baselineYear), new FiscalYear(this.fromYear), year(this.untilYear),
				this.note);
	}

	private static @Nullable Integer value(@Nullable FiscalYear year) {
		return (year != null) ? (Integer) year.value() : null;
	}

	private static @Nullable FiscalYear year(@Nullable Integer value) {
		return (value != null) ? new FiscalYear(value) : null;
	}

}
