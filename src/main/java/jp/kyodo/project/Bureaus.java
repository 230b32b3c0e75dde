package jp.kyodo.project;

import java.util.HashMap;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentInTree;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;

/**
 * The bureau or ward office at the top of each department in a year.
 */
final class Bureaus {

	private final Map<Long, DepartmentName> tops = new HashMap<>();

	/** Departments come in 建制順: each one behind those above it. */
	Bureaus(DepartmentQueries departments, FiscalYear year) {
		DepartmentName top = null;
		for (DepartmentInTree department : departments.everKnown(year.lastDay())) {
			if (department.depth() == 0 || top == null) {
				top = department.name();
			}
			this.tops.put(department.name().id(), top);
		}
	}

	DepartmentName of(long departmentId) {
		DepartmentName top = this.tops.get(departmentId);
		if (top == null) {
			throw new IllegalArgumentException("There is no department " + departmentId);
		}
		return top;
	}

}
