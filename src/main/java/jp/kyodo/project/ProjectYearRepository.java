package jp.kyodo.project;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * What projects are in their years.
 */
interface ProjectYearRepository extends JpaRepository<ProjectYear, Long> {

	Optional<ProjectYear> findByProjectIdAndFiscalYear(long projectId, int fiscalYear);

	List<ProjectYear> findByDepartmentIdAndFiscalYearGreaterThanEqual(long departmentId, int fiscalYear);

	boolean existsByProjectId(long projectId);

	boolean existsByProjectIdAndFiscalYearGreaterThan(long projectId, int fiscalYear);

}
