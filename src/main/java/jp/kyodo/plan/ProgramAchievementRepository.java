package jp.kyodo.plan;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The programs' achievement by year.
 */
interface ProgramAchievementRepository extends JpaRepository<ProgramAchievement, Long> {

	List<ProgramAchievement> findByFiscalYearAndProgramIdIn(int fiscalYear, Collection<Long> programIds);

}
