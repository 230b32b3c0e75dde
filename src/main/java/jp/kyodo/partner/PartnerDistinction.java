package jp.kyodo.partner;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.envers.Audited;

import jp.kyodo.organization.StaffMember;

/**
 * That two partners with similar names are not the same. They are not proposed as
 * duplicates while it stands.
 */
@Entity
@Audited
class PartnerDistinction {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_distinction_seq")
	@SequenceGenerator(name = "partner_distinction_seq", sequenceName = "partner_distinction_seq", allocationSize = 50)
	private Long id;

	/** The lower key of the two, so that a pair stands only once. */
	private long firstId;

	private long secondId;

	private String reason;

	private Instant decidedAt;

	private String decidedBy;

	private long staffId;

	protected PartnerDistinction() {
	}

	PartnerDistinction(long oneId, long otherId, String reason, Instant at, StaffMember by) {
		between(oneId, otherId);
		this.reason = reason;
		this.decidedAt = at;
		this.decidedBy = by.displayName();
		this.staffId = by.id();
	}

	/** Holds between these two from now on. */
	final void between(long oneId, long otherId) {
		this.firstId = Math.min(oneId, otherId);
		this.secondId = Math.max(oneId, otherId);
	}

	/** The other one of the two. */
	long otherThan(long partnerId) {
		return (this.firstId == partnerId) ? this.secondId : this.firstId;
	}

}
