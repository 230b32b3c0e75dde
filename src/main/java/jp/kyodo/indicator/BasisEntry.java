package jp.kyodo.indicator;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of an indicator come from, as it is kept.
 */
@Entity
@Audited
@Table(name = "indicator_basis")
class BasisEntry {

	@Id
	private Long indicatorId;

	@Version
	private Integer version;

	private String source;

	private String formula;

	private String numeratorName;

	private String numeratorUnit;

	private String denominatorName;

	private String denominatorUnit;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal multiplier;

	private String method;

	private boolean survey;

	private @Nullable Integer sampleSize;

	@Column(precision = 20, scale = 6)
	private @Nullable BigDecimal tolerance;

	private String rationale;

	private String targetRationale;

	protected BasisEntry() {
	}

	BasisEntry(long indicatorId, IndicatorBasis basis) {
		this.indicatorId = indicatorId;
		revise(basis);
	}

	int version() {
		return this.version;
	}

	void revise(IndicatorBasis basis) {
		this.source = basis.source();
		this.formula = basis.formula();
		this.numeratorName = basis.numeratorName();
		this.numeratorUnit = basis.numeratorUnit();
		this.denominatorName = basis.denominatorName();
		this.denominatorUnit = basis.denominatorUnit();
		this.multiplier = basis.multiplier();
		this.method = basis.method();
		this.survey = basis.survey();
		this.sampleSize = basis.sampleSize();
		this.tolerance = basis.tolerance();
		this.rationale = basis.rationale();
		this.targetRationale = basis.targetRationale();
	}

}
