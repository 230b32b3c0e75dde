package jp.kyodo.organization;

import java.util.Optional;

import jp.kyodo.web.RefusedChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people choose their passwords: with the present one, or through a one-time link
 * that an administrator hands over.
 */
@Service
@Transactional
public class StaffPasswordService {

	private final StaffAccountRepository accounts;

	private final StaffPasswords passwords;

	private final AccountLinks links;

	private final StaffAccess access;

	StaffPasswordService(StaffAccountRepository accounts, StaffPasswords passwords, AccountLinks links,
			StaffAccess access) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.links = links;
		this.access = access;
	}

	/**
	 * Takes a person's password away and gives the link with which they choose another.
	 * Links given before end.
	 * @throws RefusedChangeException if it is the account of who asks
	 */
	public OneTimeLink reset(long staffId) {
		StaffAccount account = this.accounts.findById(staffId)
			.orElseThrow(() -> RefusedChangeException.of("", "organization.account.unknown"));
		if (this.access.isOfCurrentPerson(account)) {
			throw RefusedChangeException.of("", "organization.account.ownPassword");
		}
		boolean first = account.passwordHash() == null;
		account.forgetPassword();
		this.access.changed(account);
		return first ? this.links.forSetup(staffId) : this.links.forReset(staffId);
	}

	/**
	 * Exchanges a person's password; all their sessions end.
	 * @throws RefusedChangeException if the present one is wrong, or the new one is the
	 * same or against the rules
	 */
	public void change(long staffId, String presentPassword, String newPassword) {
		StaffAccount account = this.accounts.findById(staffId)
			.orElseThrow(() -> RefusedChangeException.of("", "organization.account.unknown"));
		if (!this.passwords.isOf(account, presentPassword)) {
			throw RefusedChangeException.of("presentPassword", "organization.password.present.wrong");
		}
		if (presentPassword.equals(newPassword)) {
			throw RefusedChangeException.of("password", "organization.password.same");
		}
		this.passwords.give(account, newPassword);
		this.access.changed(account);
	}

	/**
	 * What a link is for, as long as it can be used.
	 */
	@Transactional(readOnly = true)
	public Optional<LinkPurpose> purposeOf(String token) {
		return this.links.find(token)
			.map((holder) -> holder.staffId().isEmpty() ? LinkPurpose.ofFirstAdministrator()
					: LinkPurpose.of(this.accounts.findById(holder.staffId().getAsLong()).orElseThrow()));
	}

	/**
	 * Sets the password of the person for whom a link was made, and uses the link up.
	 * @return the login name
	 * @throws RefusedChangeException if the link has been used, has ended or never was,
	 * or the password is against the rules
	 */
	public String choose(String token, String newPassword) {
		long staffId = this.links.use(token)
			.staffId()
			.orElseThrow(() -> RefusedChangeException.of("", "organization.link.unusable"));
		StaffAccount account = this.accounts.findById(staffId).orElseThrow();
		this.passwords.give(account, newPassword);
		this.access.changed(account);
		return account.loginName();
	}

}
