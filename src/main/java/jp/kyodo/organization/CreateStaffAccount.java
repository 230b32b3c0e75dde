package jp.kyodo.organization;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.kyodo.organization.StaffMember.Assignment;

/**
 * Asks for a new account.
 *
 * @param loginName what the person types to sign in
 * @param displayName what people read
 * @param assignments the roles and where they are held, from today on
 * @param password the password to begin with, null where the person chooses it through a
 * one-time link
 * @param mustChangePassword whether the person must choose another password at the first
 * sign-in
 */
public record CreateStaffAccount(String loginName, String displayName, Set<Assignment> assignments,
		@Nullable String password, boolean mustChangePassword) {

	public CreateStaffAccount {
		assignments = Set.copyOf(assignments);
	}

	/**
	 * An account whose password is set through the link that
	 * {@link StaffPasswordService#reset(long)} gives.
	 */
	public static CreateStaffAccount withoutPassword(String loginName, String displayName,
			Set<Assignment> assignments) {
		return new CreateStaffAccount(loginName, displayName, assignments, null, false);
	}

	/**
	 * An account that can be used with this password at once.
	 */
	public static CreateStaffAccount withPassword(String loginName, String displayName, Set<Assignment> assignments,
			String password) {
		return new CreateStaffAccount(loginName, displayName, assignments, password, false);
	}

	@Override
	public String toString() {
		return "CreateStaffAccount[loginName=" + this.loginName + ", assignments=" + this.assignments + "]";
	}

}
