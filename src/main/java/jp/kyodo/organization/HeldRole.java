package jp.kyodo.organization;

import jp.kyodo.fiscal.Period;
import org.jspecify.annotations.Nullable;

/**
 * A role as an account holds it, with the department as people read it.
 *
 * @param role the role
 * @param department the department under its present name, null where the role is held
 * for the whole city
 * @param period the days for which it is held
 */
public record HeldRole(Role role, @Nullable DepartmentName department, Period period) {
}
