package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.kyodo.organization.StaffMember.Assignment;

/**
 * Asks that a person be called otherwise or hold other roles.
 *
 * @param staffId the account
 * @param displayName what people read
 * @param assignments all the roles that the person shall hold
 * @param from the first day of the new roles
 * @param version the version that was shown to the person, null where it does not matter
 */
public record ChangeStaffAccount(long staffId, String displayName, Set<Assignment> assignments, LocalDate from,
		@Nullable Integer version) {

	public ChangeStaffAccount {
		assignments = Set.copyOf(assignments);
	}

}
