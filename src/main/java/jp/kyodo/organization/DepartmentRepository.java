package jp.kyodo.organization;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/**
 * Keeps the departments.
 */
interface DepartmentRepository extends Repository<Department, Long> {

	Department save(Department department);

	void flush();

	boolean existsByCode(String code);

	/**
	 * The department, to be counted as changed even where only its names are.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Department> findById(long id);

}
