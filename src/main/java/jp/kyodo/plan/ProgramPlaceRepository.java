package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The places of programs under policy issues.
 */
interface ProgramPlaceRepository extends JpaRepository<ProgramPlace, Long> {

	List<ProgramPlace> findByPolicyIssueIdAndPlanId(long policyIssueId, long planId);

	Optional<ProgramPlace> findByProgramIdAndPlanIdAndRepeatedFalse(long programId, long planId);

	boolean existsByPolicyIssueIdAndPlanId(long policyIssueId, long planId);

	boolean existsByProgramIdAndPlanIdAndRepeatedTrue(long programId, long planId);

}
