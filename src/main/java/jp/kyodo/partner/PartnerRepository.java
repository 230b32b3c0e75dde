package jp.kyodo.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps the partners.
 */
interface PartnerRepository extends Repository<Partner, Long> {

	Partner saveAndFlush(Partner partner);

	void flush();

	boolean existsByCode(String code);

	Optional<Partner> findByCode(String code);

	List<Partner> findByCodeIn(Collection<String> codes);

	List<Partner> findByMergedInto(long mergedInto);

	Optional<Partner> findByCorporateNumberAndMergedIntoIsNull(String corporateNumber);

}
