package jp.kyodo.organization;

import java.util.List;

import jp.kyodo.fiscal.Period;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one department.
 *
 * @param name its present name, the last one where it has ended
 * @param parentId the department above it, null at the top
 * @param period the days on which it exists
 * @param version the version that a change refers to
 * @param past its full names through time, oldest first
 * @param successors who took over
 */
public record DepartmentDetails(DepartmentName name, @Nullable Long parentId, Period period, int version,
		List<Past> past, List<DepartmentName> successors) {

	/**
	 * A full name that the department had.
	 *
	 * @param path the full name as of the first day
	 * @param period the days for which it held
	 */
	public record Past(String path, Period period) {
	}

}
