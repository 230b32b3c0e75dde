package jp.kyodo.agreement;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The achievements of agreements by year.
 */
interface AgreementAchievementRepository extends JpaRepository<AgreementAchievement, Long> {

	Optional<AgreementAchievement> findByAgreementIdAndFiscalYear(long agreementId, int fiscalYear);

}
