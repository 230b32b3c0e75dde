package jp.kyodo.plan;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * What programs are about in the plans.
 */
interface ProgramOutlineRepository extends JpaRepository<ProgramOutline, Long> {

	Optional<ProgramOutline> findByProgramIdAndPlanId(long programId, long planId);

}
