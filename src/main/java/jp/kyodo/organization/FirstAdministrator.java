package jp.kyodo.organization;

import java.util.Optional;
import java.util.Set;

import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator of an empty portal in: who installs it finds a one-time
 * link in the log.
 */
@Service
@Transactional
public class FirstAdministrator {

	private final StaffAccountRepository repository;

	private final StaffAccountService accounts;

	private final AccountLinks links;

	FirstAdministrator(StaffAccountRepository repository, StaffAccountService accounts, AccountLinks links) {
		this.repository = repository;
		this.accounts = accounts;
		this.links = links;
	}

	/**
	 * A new link as long as there is no account at all; earlier ones end.
	 */
	public Optional<OneTimeLink> link() {
		return (this.repository.count() == 0) ? Optional.of(this.links.forFirstAdministrator()) : Optional.empty();
	}

	/**
	 * Makes the administrator's account and uses the link up.
	 * @throws RefusedChangeException if the link cannot be used, there is an account by
	 * now, or the account is refused
	 */
	public void create(String token, String loginName, String displayName, String password) {
		boolean made = this.links.use(token).staffId().isPresent();
		if (made || this.repository.count() > 0) {
			throw RefusedChangeException.of("", "organization.link.unusable");
		}
		this.accounts.create(CreateStaffAccount.withPassword(loginName, displayName,
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.ADMINISTRATOR)), password));
	}

}
