package jp.kyodo.indicator;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The baselines of the indicators.
 */
interface BaselineRepository extends JpaRepository<BaselineEntry, Long> {

	List<BaselineEntry> findByIndicatorIdOrderByRevisionNo(long indicatorId);

}
