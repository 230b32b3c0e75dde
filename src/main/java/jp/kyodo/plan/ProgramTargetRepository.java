package jp.kyodo.plan;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The targets of programs in the plans.
 */
interface ProgramTargetRepository extends JpaRepository<ProgramTarget, Long> {

	List<ProgramTarget> findByProgramIdAndPlanId(long programId, long planId);

	/**
	 * Whether a plan of these years would leave a target outside; the year behind the
	 * last one is that of targets for afterwards.
	 */
	@Query("""
			select count(t) > 0 from ProgramTarget t where t.planId = :planId
			and (t.fromYear < :firstYear or t.fromYear > :lastYear + 1 or t.toYear > :lastYear)""")
	boolean existsOutside(long planId, int firstYear, int lastYear);

}
