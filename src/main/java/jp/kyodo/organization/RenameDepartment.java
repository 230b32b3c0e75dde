package jp.kyodo.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Asks that a department be called otherwise from a day on; on the first day of its
 * present name this corrects the name.
 *
 * @param departmentId the department
 * @param name the new name
 * @param from the first day of the new name
 * @param version the version that was shown to the person, null where it does not matter
 */
public record RenameDepartment(long departmentId, String name, LocalDate from, @Nullable Integer version) {

	public RenameDepartment(long departmentId, String name, LocalDate from) {
		this(departmentId, name, from, null);
	}

}
