package jp.kyodo.organization;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/**
 * Keeps the accounts.
 */
interface StaffAccountRepository extends Repository<StaffAccount, Long> {

	StaffAccount saveAndFlush(StaffAccount account);

	boolean existsByLoginName(String loginName);

	long count();

	/**
	 * The account, to be counted as changed even where only its roles are.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<StaffAccount> findById(long id);

	/**
	 * The account, only to be looked at.
	 */
	StaffAccount getById(long id);

}
