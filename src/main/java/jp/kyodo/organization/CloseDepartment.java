package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Asks that a department end.
 *
 * @param departmentId the department
 * @param lastDay its last day
 * @param successorIds who takes over from the next day on; may be empty, several for a
 * split
 * @param version the version that was shown to the person, null where it does not matter
 */
public record CloseDepartment(long departmentId, LocalDate lastDay, List<Long> successorIds,
		@Nullable Integer version) {

	public CloseDepartment {
		successorIds = List.copyOf(successorIds);
	}

	public CloseDepartment(long departmentId, LocalDate lastDay, List<Long> successorIds) {
		this(departmentId, lastDay, successorIds, null);
	}

}
