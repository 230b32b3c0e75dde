package jp.kyodo.organization;

import jp.kyodo.fiscal.Period;

/**
 * A department at its place in the tree of a day.
 *
 * @param name its name on that day
 * @param depth how many departments stand above it
 * @param period the days on which it exists
 */
public record DepartmentInTree(DepartmentName name, int depth, Period period) {
}
