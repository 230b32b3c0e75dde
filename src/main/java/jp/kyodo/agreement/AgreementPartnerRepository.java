package jp.kyodo.agreement;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The partners of agreements.
 */
interface AgreementPartnerRepository extends JpaRepository<AgreementPartner, AgreementPartner.Place> {

	List<AgreementPartner> findByPlaceAgreementIdOrderByPlacePosition(long agreementId);

	List<AgreementPartner> findByPartnerId(long partnerId);

}
