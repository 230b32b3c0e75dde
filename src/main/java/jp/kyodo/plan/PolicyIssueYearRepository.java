package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The policy issues' content by year.
 */
interface PolicyIssueYearRepository extends JpaRepository<PolicyIssueYear, Long> {

	Optional<PolicyIssueYear> findByPolicyIssueIdAndFiscalYear(long policyIssueId, int fiscalYear);

	Optional<PolicyIssueYear> findFirstByPolicyIssueIdAndFiscalYearLessThanOrderByFiscalYearDesc(long policyIssueId,
			int fiscalYear);

	List<PolicyIssueYear> findByFiscalYearGreaterThanEqual(int fiscalYear);

	boolean existsByPolicyIssueIdAndFiscalYearBetween(long policyIssueId, int firstYear, int lastYear);

	/**
	 * Whether an issue of the plan has content in a year of the plan that lies outside
	 * the given years.
	 */
	@Query("""
			select count(y) > 0 from PolicyIssueYear y join PolicyIssuePlace s on s.policyIssueId = y.policyIssueId
			join Plan p on p.id = s.planId
			where p.id = :planId and y.fiscalYear between p.firstYear and p.lastYear
			and (y.fiscalYear < :firstYear or y.fiscalYear > :lastYear)""")
	boolean existsOutside(long planId, int firstYear, int lastYear);

}
