package jp.kyodo.organization;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Gives accounts new passwords that keep the rules.
 */
@Component
class StaffPasswords {

	private final PasswordRules rules;

	private final PasswordHasher hasher;

	private final Clock clock;

	StaffPasswords(PasswordRules rules, PasswordHasher hasher, Clock clock) {
		this.rules = rules;
		this.hasher = hasher;
		this.clock = clock;
	}

	void give(StaffAccount account, String password) {
		check(account, password);
		account.choosePassword(hash(password), this.clock.instant());
	}

	/** Gives one whose hash is known already. */
	void give(StaffAccount account, String password, String hash) {
		check(account, password);
		account.choosePassword(hash, this.clock.instant());
	}

	String hash(String password) {
		return this.hasher.hash(password);
	}

	private void check(StaffAccount account, String password) {
		this.rules.check(password, List.of(account.loginName(), account.displayName()));
	}

	boolean isOf(StaffAccount account, String password) {
		return this.hasher.matches(password, account.passwordHash());
	}

}
