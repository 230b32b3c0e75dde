package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.OpenSettlements;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;

/**
 * Leads to the estimates of a year that a department has to settle.
 */
record SettlementLink(FiscalYear year, DepartmentName department, int open) {

	static List<SettlementLink> of(List<OpenSettlements> groups, Map<Long, DepartmentName> names) {
		return groups.stream()
			.filter((group) -> names.containsKey(group.departmentId()))
			.map((group) -> new SettlementLink(group.year(), names.get(group.departmentId()), group.open()))
			.toList();
	}

}
