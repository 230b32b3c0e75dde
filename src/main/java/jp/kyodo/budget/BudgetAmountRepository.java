package jp.kyodo.budget;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * The amounts.
 */
interface BudgetAmountRepository extends JpaRepository<BudgetAmount, Long> {

	/**
	 * The amounts of a policy issue in those years, locked until the end of the
	 * transaction.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<BudgetAmount> findByPolicyIssueIdAndFiscalYearIn(long policyIssueId, Collection<Integer> fiscalYears);

}
