package jp.kyodo.organization;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.kyodo.web.SignedInStaff;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A member of the city's staff as the portal knows them while they are signed in: who
 * they are and what they may do where, on that day.
 * <p>
 * The assignments are the effective ones: who is assigned to a department that was closed
 * holds the role in its only successor as well, and who is assigned to a department holds
 * the role also for what its predecessors have left behind, so that a sheet of last year
 * can still be finished after a reorganisation.
 *
 * @param id the key of the account
 * @param loginName the name typed when signing in
 * @param displayName the name shown to people
 * @param departmentName the full name of the first department, empty where there is none
 * @param assignments roles and where they are held
 */
public record StaffMember(long id, String loginName, String displayName, String departmentName,
		Set<Assignment> assignments) implements Serializable, AuthenticatedPrincipal, SignedInStaff {

	private static final long serialVersionUID = 1L;

	public StaffMember {
		assignments = Set.copyOf(assignments);
	}

	/**
	 * Whether this person holds the role anywhere.
	 */
	public boolean has(Role role) {
		return this.assignments.stream().anyMatch((assignment) -> assignment.role() == role);
	}

	/**
	 * Whether this person holds the role in that very department.
	 */
	public boolean hasIn(Role role, long departmentId) {
		return this.assignments.contains(new Assignment(departmentId, role));
	}

	/**
	 * The departments in which this person holds the role.
	 */
	public Set<Long> departmentsWith(Role role) {
		return this.assignments.stream()
			.filter((assignment) -> assignment.role() == role)
			.map(Assignment::departmentId)
			.filter((departmentId) -> departmentId != Assignment.WHOLE_CITY)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether this person may read every draft of every department. Looking after
	 * accounts is no reason to read drafts, so {@link Role#ADMINISTRATOR} alone does not.
	 */
	public boolean readsEverything() {
		return has(Role.READER) || has(Role.PLANNING);
	}

	@Override
	public String getName() {
		return this.loginName;
	}

	/**
	 * A role and the department in which it is held.
	 *
	 * @param departmentId the key of the department, or {@link #WHOLE_CITY}
	 * @param role the role
	 */
	public record Assignment(long departmentId, Role role) implements Serializable {

		/**
		 * Stands in for a department where a role is held without one, as by the first
		 * administrator of an empty portal.
		 */
		public static final long WHOLE_CITY = 0;

		private static final long serialVersionUID = 1L;

		public Assignment {
			if (departmentId == WHOLE_CITY && role.isBoundToDepartment()) {
				throw new IllegalArgumentException(role + " needs a department");
			}
		}

	}

}
