package jp.kyodo.agreement;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import jp.kyodo.fiscal.FiscalYear;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/**
 * What was done under an agreement in one fiscal year (取組実績).
 */
@Entity
@Audited
class AgreementAchievement {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_achievement_seq")
	@SequenceGenerator(name = "agreement_achievement_seq", sequenceName = "agreement_achievement_seq",
			allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long agreementId;

	private int fiscalYear;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> items;

	protected AgreementAchievement() {
	}

	AgreementAchievement(Agreement agreement, FiscalYear year, List<String> items) {
		this.agreementId = agreement.id();
		this.fiscalYear = year.value();
		this.items = items;
	}

	int version() {
		return this.version;
	}

	void record(List<String> items) {
		this.items = items;
	}

}
