package jp.kyodo.indicator;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The targets of the indicators.
 */
interface MilestoneRepository extends JpaRepository<MilestoneEntry, Long> {

	List<MilestoneEntry> findByIndicatorId(long indicatorId);

}
