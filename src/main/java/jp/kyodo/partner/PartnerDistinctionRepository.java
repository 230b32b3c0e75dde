package jp.kyodo.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps which partners are not the same.
 */
interface PartnerDistinctionRepository extends Repository<PartnerDistinction, Long> {

	PartnerDistinction saveAndFlush(PartnerDistinction distinction);

	void delete(PartnerDistinction distinction);

	void flush();

	/**
	 * Returns what stands between two partners.
	 * @param firstId the lower key of the two
	 * @param secondId the higher one
	 */
	Optional<PartnerDistinction> findByFirstIdAndSecondId(long firstId, long secondId);

	@Query("FROM PartnerDistinction d WHERE d.firstId = :partnerId OR d.secondId = :partnerId")
	List<PartnerDistinction> findByPartner(long partnerId);

}
