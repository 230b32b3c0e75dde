package jp.kyodo.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps what partners join.
 */
interface MembershipSchemeRepository extends Repository<MembershipScheme, Long> {

	MembershipScheme saveAndFlush(MembershipScheme scheme);

	void flush();

	boolean existsByCode(String code);

	Optional<MembershipScheme> findById(Long id);

	Optional<MembershipScheme> findByCode(String code);

	List<MembershipScheme> findByDepartmentId(long departmentId);

}
