package jp.kyodo.plan;

import org.jspecify.annotations.Nullable;

/**
 * A program with what is needed to change it.
 *
 * @param programId key inside the portal
 * @param code code
 * @param name name
 * @param responsibleDepartmentId department that does the work; null if it is that of the
 * policy issue
 * @param version version that a change is made from
 */
public record ProgramDetail(long programId, String code, String name, @Nullable Long responsibleDepartmentId,
		int version) {
}
