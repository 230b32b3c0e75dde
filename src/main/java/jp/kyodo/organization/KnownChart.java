package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A chart that remembers the names of the days it was asked for.
 */
final class KnownChart {

	private final DepartmentChart chart;

	private final Map<LocalDate, Map<Long, DepartmentName>> names = new ConcurrentHashMap<>();

	KnownChart(DepartmentChart chart) {
		this.chart = chart;
	}

	DepartmentChart chart() {
		return this.chart;
	}

	Map<Long, DepartmentName> namesAsOf(LocalDate day) {
		return this.names.computeIfAbsent(day, (asked) -> Collections.unmodifiableMap(this.chart.namesAsOf(asked)));
	}

}
