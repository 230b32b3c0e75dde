package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Asks that a department give part of its work to others and go on.
 *
 * @param departmentId the department
 * @param from the first day of the new state
 * @param successorIds who takes over
 * @param version the version that was shown to the person, null where it does not matter
 */
public record SplitDepartment(long departmentId, LocalDate from, List<Long> successorIds, @Nullable Integer version) {

	public SplitDepartment {
		successorIds = successorIds.stream().filter((id) -> id != departmentId).distinct().toList();
	}

}
