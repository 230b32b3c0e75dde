package jp.kyodo.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps who joined and left what.
 */
interface PartnerMembershipRepository extends Repository<PartnerMembership, Long> {

	PartnerMembership saveAndFlush(PartnerMembership membership);

	void delete(PartnerMembership membership);

	void flush();

	Optional<PartnerMembership> findByIdAndSchemeId(long id, long schemeId);

	List<PartnerMembership> findBySchemeIdAndPartnerId(long schemeId, long partnerId);

	List<PartnerMembership> findByPartnerIdOrderByJoinedOn(long partnerId);

}
