package jp.kyodo.indicator;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The breaks in the series of the indicators.
 */
interface BreakRepository extends JpaRepository<BreakEntry, Long> {

	List<BreakEntry> findByIndicatorId(long indicatorId);

	Optional<BreakEntry> findByIndicatorIdAndFromYear(long indicatorId, int fromYear);

}
