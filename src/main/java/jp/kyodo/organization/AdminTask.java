package jp.kyodo.organization;

import java.util.Set;

/**
 * A thing to do that the start page of the administration offers; each module contributes
 * its own as beans of this type.
 *
 * @param titleKey the message key of the link
 * @param descriptionKey the message key of the sentence below it
 * @param path where it leads
 * @param order its place, small first
 * @param roles who of the staff is offered it
 */
public record AdminTask(String titleKey, String descriptionKey, String path, int order, Set<Role> roles) {

	public AdminTask {
		roles = Set.copyOf(roles);
	}

	/**
	 * Whether it is offered to that person.
	 */
	public boolean isFor(StaffMember staff) {
		return this.roles.stream().anyMatch(staff::has);
	}

}
