package jp.kyodo.plan;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The links from one plan to the next.
 */
interface PlanLinkRepository extends JpaRepository<PlanLink, Long> {

}
