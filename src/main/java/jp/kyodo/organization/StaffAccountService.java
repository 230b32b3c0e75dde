package jp.kyodo.organization;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts and changes who may do what. Whatever takes something away from a person
 * ends their sessions with the same transaction.
 */
@Service
@Transactional
public class StaffAccountService {

	private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

	// stands in the address of the form for a new account
	private static final String RESERVED = "new";

	private static final int NAME_LENGTH = 100;

	private final StaffAccountRepository accounts;

	private final StaffAssignments assignments;

	private final StaffPasswords passwords;

	private final StaffAccess access;

	StaffAccountService(StaffAccountRepository accounts, StaffAssignments assignments, StaffPasswords passwords,
			StaffAccess access) {
		this.accounts = accounts;
		this.assignments = assignments;
		this.passwords = passwords;
		this.access = access;
	}

	/**
	 * Makes an account whose roles hold from today on.
	 * @return its key
	 * @throws RefusedChangeException if the login name is malformed or taken, the display
	 * name is empty, or the password is against the rules
	 */
	public long create(CreateStaffAccount command) {
		return create(command, this.passwords::give);
	}

	/**
	 * Makes accounts to try the portal with. A password that several of them have is
	 * hashed once, so that equal hashes tell of equal passwords: not for people who
	 * choose their own.
	 * @throws RefusedChangeException as for a single account
	 */
	public void createToTry(List<CreateStaffAccount> commands) {
		Map<String, String> hashes = new HashMap<>();
		commands.forEach((command) -> create(command, (account, password) -> this.passwords.give(account, password,
				hashes.computeIfAbsent(password, this.passwords::hash))));
	}

	private long create(CreateStaffAccount command, BiConsumer<StaffAccount, String> passwords) {
		String loginName = normalizeLoginName(command.loginName());
		if (!LOGIN_NAME.matcher(loginName).matches() || loginName.equals(RESERVED)) {
			throw RefusedChangeException.of("loginName", "organization.account.loginName.malformed");
		}
		if (this.accounts.existsByLoginName(loginName)) {
			throw RefusedChangeException.of("loginName", "organization.account.loginName.taken", loginName);
		}
		StaffAccount account = new StaffAccount(loginName, requireDisplayName(command.displayName()),
				this.access.now());
		if (command.password() != null) {
			passwords.accept(account, command.password());
			if (command.mustChangePassword()) {
				account.mustChangePassword();
			}
		}
		try {
			this.accounts.saveAndFlush(account);
		}
		catch (DataIntegrityViolationException ex) {
			// somebody else took the name at the same moment
			throw RefusedChangeException.of("loginName", "organization.account.loginName.taken", loginName);
		}
		this.assignments.replace(account.id(), command.assignments(), this.assignments.today());
		return account.id();
	}

	/**
	 * Changes what a person is called and what they may do.
	 * @throws RefusedChangeException if the account has been changed meanwhile, the
	 * display name is empty, a department does not exist on the day, or administrators
	 * would take their own role away
	 */
	public void change(ChangeStaffAccount command) {
		StaffAccount account = required(command.staffId());
		if (command.version() != null && command.version() != account.version()) {
			throw RefusedChangeException.of("", "organization.changedMeanwhile");
		}
		boolean administrator = command.assignments()
			.stream()
			.anyMatch((assignment) -> assignment.role() == Role.ADMINISTRATOR);
		if (!administrator && this.access.isOfCurrentPerson(account)) {
			throw RefusedChangeException.of("assignments", "organization.account.ownRole");
		}
		account.callBy(requireDisplayName(command.displayName()));
		this.assignments.replace(account.id(), command.assignments(), command.from());
		this.access.changed(account);
	}

	/**
	 * Keeps a person out from now on; everything that names them stays.
	 * @throws RefusedChangeException if it is the account of who asks
	 */
	public void disable(long staffId) {
		StaffAccount account = required(staffId);
		if (this.access.isOfCurrentPerson(account)) {
			throw RefusedChangeException.of("", "organization.account.ownAccount");
		}
		account.disable();
		this.access.changed(account);
	}

	/**
	 * Lets a person in again, with the roles and the password of before.
	 */
	public void enable(long staffId) {
		required(staffId).enable();
	}

	/**
	 * The form in which login names are stored and compared, whatever keyboard they came
	 * from.
	 */
	public static String normalizeLoginName(@Nullable String typed) {
		return (typed != null) ? Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)
				: "";
	}

	private StaffAccount required(long staffId) {
		return this.accounts.findById(staffId)
			.orElseThrow(() -> RefusedChangeException.of("", "organization.account.unknown"));
	}

	private static String requireDisplayName(String displayName) {
		String name = displayName.strip();
		if (name.isEmpty()) {
			throw RefusedChangeException.of("displayName", "organization.account.displayName.missing");
		}
		if (name.length() > NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
			throw RefusedChangeException.of("displayName", "organization.account.displayName.long", NAME_LENGTH);
		}
		return name;
	}

}
