package jp.kyodo.partner;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * That a partner takes part in a scheme from one day until another.
 */
@Entity
@Audited
class PartnerMembership {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_membership_seq")
	@SequenceGenerator(name = "partner_membership_seq", sequenceName = "partner_membership_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long schemeId;

	private long partnerId;

	private LocalDate joinedOn;

	private @Nullable LocalDate leftOn;

	private String leavingReason;

	protected PartnerMembership() {
	}

	PartnerMembership(long schemeId, long partnerId, LocalDate joinedOn) {
		this.schemeId = schemeId;
		this.partnerId = partnerId;
		this.joinedOn = joinedOn;
		this.leavingReason = "";
	}

	long id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	long schemeId() {
		return this.schemeId;
	}

	long partnerId() {
		return this.partnerId;
	}

	void last(LocalDate joinedOn, @Nullable LocalDate leftOn, String leavingReason) {
		this.joinedOn = joinedOn;
		this.leftOn = leftOn;
		this.leavingReason = leavingReason;
	}

	/** Whether it has a day in common with another stretch of days. */
	boolean overlaps(LocalDate from, @Nullable LocalDate until) {
		return (until == null || !this.joinedOn.isAfter(until)) && (this.leftOn == null || !this.leftOn.isBefore(from));
	}

	boolean overlaps(PartnerMembership other) {
		return overlaps(other.joinedOn, other.leftOn);
	}

	/**
	 * Becomes one with another record of the same scheme: from the first day to the last.
	 */
	void absorb(PartnerMembership other) {
		if (other.joinedOn.isBefore(this.joinedOn)) {
			this.joinedOn = other.joinedOn;
		}
		if (this.leftOn != null && (other.leftOn == null || other.leftOn.isAfter(this.leftOn))) {
			this.leftOn = other.leftOn;
			this.leavingReason = other.leavingReason;
		}
	}

	void belongTo(long partnerId) {
		this.partnerId = partnerId;
	}

}
