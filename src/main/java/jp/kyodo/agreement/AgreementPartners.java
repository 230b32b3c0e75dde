package jp.kyodo.agreement;

import java.util.List;

import jakarta.persistence.EntityManager;
import jp.kyodo.partner.MergedPlaces;

import org.springframework.stereotype.Component;

/**
 * Lets partners stand in agreements, each at its place, so that the history tells what
 * became of a place.
 */
@Component
class AgreementPartners {

	private final AgreementPartnerRepository partners;

	private final EntityManager entities;

	AgreementPartners(AgreementPartnerRepository partners, EntityManager entities) {
		this.partners = partners;
		this.entities = entities;
	}

	/**
	 * Lets these partners stand in an agreement; tells whether that changed anything.
	 */
	boolean give(long agreementId, List<SigningPartner> wanted) {
		List<AgreementPartner> present = this.partners.findByPlaceAgreementIdOrderByPlacePosition(agreementId);
		if (present.stream().map(AgreementPartner::partner).toList().equals(wanted)) {
			return false;
		}
		for (int position = 0; position < Math.max(present.size(), wanted.size()); position++) {
			if (position >= wanted.size()) {
				this.partners.delete(present.get(position));
			}
			else if (position < present.size()) {
				present.get(position).give(wanted.get(position));
			}
			else {
				this.entities.persist(new AgreementPartner(agreementId, position, wanted.get(position)));
			}
		}
		return true;
	}

	/**
	 * Lets one partner stand for another in all agreements, under the names at the
	 * signing. Where both stood, the entry of the one that stays is left.
	 */
	void merge(long fromId, long intoId) {
		List<Long> agreements = this.partners.findByPartnerId(fromId)
			.stream()
			.map(AgreementPartner::agreementId)
			.distinct()
			.toList();
		for (long agreement : agreements) {
			List<SigningPartner> present = this.partners.findByPlaceAgreementIdOrderByPlacePosition(agreement)
				.stream()
				.map(AgreementPartner::partner)
				.toList();
			give(agreement,
					merged(present, fromId, intoId).stream()
						.map((partner) -> (partner.partnerId() == fromId) ? new SigningPartner(intoId, partner.name())
								: partner)
						.toList());
		}
		this.entities.flush();
	}

	/** What is left where both stand; all entries where only one does. */
	static List<SigningPartner> merged(List<SigningPartner> partners, long fromId, long intoId) {
		return MergedPlaces.of(partners, (partner) -> partner.partnerId() == fromId,
				(partner) -> partner.partnerId() == intoId);
	}

}
