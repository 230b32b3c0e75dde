package jp.kyodo.organization;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps the departments.
 */
interface DepartmentRepository extends Repository<Department, Long> {

	Department save(Department department);

	void flush();

	boolean existsByCode(String code);

	Optional<Department> findById(long id);

}
