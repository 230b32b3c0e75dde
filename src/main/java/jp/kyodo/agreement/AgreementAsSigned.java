package jp.kyodo.agreement;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jp.kyodo.organization.StaffMember;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/**
 * That a published agreement keeps its partners as they were signed although they are
 * registered otherwise. It holds for the way in which they were registered when that was
 * decided.
 */
@Entity
@Audited
class AgreementAsSigned {

	@Id
	private String code;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> present;

	private Instant decidedAt;

	private String decidedBy;

	private long staffId;

	protected AgreementAsSigned() {
	}

	AgreementAsSigned(String code, List<String> present, Instant at, StaffMember by) {
		this.code = code;
		decide(present, at, by);
	}

	/** Decided once more, since the partners are registered otherwise than before. */
	final void decide(List<String> present, Instant at, StaffMember by) {
		follow(present);
		this.decidedAt = at;
		this.decidedBy = by.displayName();
		this.staffId = by.id();
	}

	/** Holds for these partners from now on. */
	final void follow(List<String> present) {
		this.present = List.copyOf(present);
	}

}
