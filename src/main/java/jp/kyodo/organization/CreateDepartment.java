package jp.kyodo.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a new department.
 *
 * @param code its business code, unique for all time
 * @param kind its rank
 * @param name its name from the first day on
 * @param parentId the department above it, null for a bureau or ward office
 * @param validFrom its first day
 * @param sortOrder its place among its siblings (建制順), small first
 */
public record CreateDepartment(String code, DepartmentKind kind, String name, @Nullable Long parentId,
		LocalDate validFrom, int sortOrder) {
}
