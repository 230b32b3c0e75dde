package jp.kyodo.indicator;

import java.util.List;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * The indicators.
 */
interface IndicatorRepository extends JpaRepository<Indicator, Long> {

	/** All indicators of a policy issue, locked until the end of the transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Indicator> findByPolicyIssueIdOrderByPosition(long policyIssueId);

}
