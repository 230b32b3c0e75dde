package jp.kyodo.agreement;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * The agreements.
 */
interface AgreementRepository extends JpaRepository<Agreement, Long> {

	boolean existsByCode(String code);

	/**
	 * The agreement, locked until the end of the transaction, so that two changes of it
	 * or its parts follow each other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Agreement> findByCode(String code);

	List<Agreement> findByDepartmentId(long departmentId);

}
