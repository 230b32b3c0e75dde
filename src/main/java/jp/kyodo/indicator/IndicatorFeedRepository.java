package jp.kyodo.indicator;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Which indicators take their values from which registers.
 */
interface IndicatorFeedRepository extends JpaRepository<IndicatorFeed, Long> {

	List<IndicatorFeed> findByFigureCode(String figureCode);

}
