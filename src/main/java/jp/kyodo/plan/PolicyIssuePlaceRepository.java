package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The places of policy issues in plans.
 */
interface PolicyIssuePlaceRepository extends JpaRepository<PolicyIssuePlace, Long> {

	boolean existsByPlanId(long planId);

	boolean existsByNodeId(long nodeId);

	Optional<PolicyIssuePlace> findByPolicyIssueIdAndPlanId(long policyIssueId, long planId);

	List<PolicyIssuePlace> findByPlanIdAndNodeId(long planId, @Nullable Long nodeId);

	/** Code of another plan in which the issue stands and whose years overlap. */
	@Query("""
			select p.code from Plan p join PolicyIssuePlace s on s.planId = p.id
			where s.policyIssueId = :policyIssueId and p.id <> :planId
			and p.firstYear <= :lastYear and p.lastYear >= :firstYear order by p.code""")
	List<String> overlappingPlans(long policyIssueId, long planId, int firstYear, int lastYear);

	/** Codes of issues of the plan that also stand in another plan within the years. */
	@Query("""
			select i.code from PolicyIssuePlace mine join PolicyIssue i on i.id = mine.policyIssueId
			join PolicyIssuePlace other on other.policyIssueId = mine.policyIssueId and other.planId <> mine.planId
			join Plan p on p.id = other.planId
			where mine.planId = :planId and p.firstYear <= :lastYear and p.lastYear >= :firstYear order by i.code""")
	List<String> issuesInOverlappingPlans(long planId, int firstYear, int lastYear);

	/** The place of the issue in the plan that contains the year. */
	@Query("""
			select s from PolicyIssuePlace s join Plan p on p.id = s.planId
			where s.policyIssueId = :policyIssueId and :year between p.firstYear and p.lastYear""")
	Optional<PolicyIssuePlace> findInYear(long policyIssueId, int year);

}
