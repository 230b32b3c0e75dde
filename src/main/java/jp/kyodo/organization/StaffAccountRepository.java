package jp.kyodo.organization;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps the accounts.
 */
interface StaffAccountRepository extends Repository<StaffAccount, Long> {

	StaffAccount saveAndFlush(StaffAccount account);

	boolean existsByLoginName(String loginName);

	long count();

	Optional<StaffAccount> findById(long id);

}
