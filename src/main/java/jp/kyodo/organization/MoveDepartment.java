package jp.kyodo.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Asks that a department stand under another one from a day on.
 *
 * @param departmentId the department
 * @param parentId the department above it, null for none
 * @param from the first day at the new place
 * @param version the version that was shown to the person, null where it does not matter
 */
public record MoveDepartment(long departmentId, @Nullable Long parentId, LocalDate from, @Nullable Integer version) {

	public MoveDepartment(long departmentId, @Nullable Long parentId, LocalDate from) {
		this(departmentId, parentId, from, null);
	}

}
