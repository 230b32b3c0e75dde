package jp.kyodo.plan;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * The plans.
 */
interface PlanRepository extends JpaRepository<Plan, Long> {

	boolean existsByCode(String code);

	/**
	 * The plan, locked until the end of the transaction, so that two changes of its tree
	 * follow each other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Plan> findByCode(String code);

}
