package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The nodes of the plans' trees.
 */
interface PlanNodeRepository extends JpaRepository<PlanNode, Long> {

	Optional<PlanNode> findByPlanIdAndCode(long planId, String code);

	boolean existsByPlanIdAndCode(long planId, String code);

	boolean existsByPlanId(long planId);

	boolean existsByParentId(long parentId);

	List<PlanNode> findByPlanIdAndParentId(long planId, @Nullable Long parentId);

}
