package jp.kyodo.organization;

import org.jspecify.annotations.Nullable;

/**
 * What decides about a sign-in.
 *
 * @param staff who it would be
 * @param passwordHash the hash to compare with, null while there is no password
 * @param enabled whether the account may be used
 * @param mustChangePassword whether another password has to be chosen first
 */
public record StaffCredentials(StaffMember staff, @Nullable String passwordHash, boolean enabled,
		boolean mustChangePassword) {

	@Override
	public String toString() {
		return "StaffCredentials[staff=" + this.staff.loginName() + "]";
	}

}
