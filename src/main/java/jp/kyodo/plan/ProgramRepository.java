package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The programs.
 */
interface ProgramRepository extends JpaRepository<Program, Long> {

	Optional<Program> findByCode(String code);

	List<Program> findByResponsibleDepartmentId(long departmentId);

}
