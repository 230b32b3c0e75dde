package jp.kyodo.agreement;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.envers.Audited;

/**
 * The place of a partner in an agreement, with the name that it had when it was signed.
 */
@Entity
@Audited
class AgreementPartner {

	@EmbeddedId
	private Place place;

	private long partnerId;

	private String name;

	protected AgreementPartner() {
	}

	AgreementPartner(long agreementId, int position, SigningPartner partner) {
		this.place = new Place(agreementId, position);
		give(partner);
	}

	/** Lets another partner, or the same under another name, stand here. */
	void give(SigningPartner partner) {
		this.partnerId = partner.partnerId();
		this.name = partner.name();
	}

	long agreementId() {
		return this.place.agreementId;
	}

	SigningPartner partner() {
		return new SigningPartner(this.partnerId, this.name);
	}

	/**
	 * Which agreement, and the how-manieth partner from 0.
	 */
	@Embeddable
	static class Place implements Serializable {

		private static final long serialVersionUID = 1L;

		private long agreementId;

		private int position;

		protected Place() {
		}

		Place(long agreementId, int position) {
			this.agreementId = agreementId;
			this.position = position;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Place that && this.agreementId == that.agreementId
					&& this.position == that.position;
		}

		@Override
		public int hashCode() {
			return Long.hashCode(this.agreementId) * 31 + this.position;
		}

	}

}
