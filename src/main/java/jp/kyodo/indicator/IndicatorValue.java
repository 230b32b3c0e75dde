package jp.kyodo.indicator;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Plan and actual value of an indicator in one year, or why there is none.
 */
@Entity
@Audited
class IndicatorValue {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_value_seq")
	@SequenceGenerator(name = "indicator_value_seq", sequenceName = "indicator_value_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long indicatorId;

	private int fiscalYear;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal planValue;

	private @Nullable String planMissing;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal actualValue;

	private @Nullable String actualMissing;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal numerator;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal denominator;

	private @Nullable String note;

	protected IndicatorValue() {
	}

	IndicatorValue(Indicator indicator, RecordIndicatorValues.YearEntry entry) {
		this.indicatorId = indicator.id();
		this.fiscalYear = entry.year().value();
		record(entry);
	}

	/** A year of which so far only that is known what a register counts. */
	static IndicatorValue counted(Indicator indicator, FiscalYear year, BigDecimal value) {
		return new IndicatorValue(indicator, new RecordIndicatorValues.YearEntry(year, null, null, value, null, null));
	}

	FiscalYear year() {
		return new FiscalYear(this.fiscalYear);
	}

	/** Takes over what a register counts. */
	void count(BigDecimal value) {
		if (this.actualValue == null || this.actualValue.compareTo(value) != 0) {
			this.actualValue = value;
			this.actualMissing = null;
		}
	}

	/** Whether the value is kept with what it was computed from. */
	boolean hasParts() {
		return this.numerator != null || this.denominator != null;
	}

	void record(RecordIndicatorValues.YearEntry entry) {
		this.planValue = entry.plan();
		this.planMissing = entry.planMissing();
		this.actualValue = entry.actual();
		this.actualMissing = entry.actualMissing();
		this.note = entry.note();
		if (entry.parts() != null) {
			this.numerator = entry.parts().numerator();
			this.denominator = entry.parts().denominator();
		}
	}

}
