package jp.kyodo.indicator;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Which indicator follows which.
 */
interface IndicatorLinkRepository extends JpaRepository<IndicatorLink, Long> {

	Optional<IndicatorLink> findByToIndicatorId(long toIndicatorId);

}
