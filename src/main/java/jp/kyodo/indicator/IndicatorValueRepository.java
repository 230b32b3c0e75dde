package jp.kyodo.indicator;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The values of the indicators.
 */
interface IndicatorValueRepository extends JpaRepository<IndicatorValue, Long> {

	List<IndicatorValue> findByIndicatorId(long indicatorId);

	boolean existsByIndicatorId(long indicatorId);

}
