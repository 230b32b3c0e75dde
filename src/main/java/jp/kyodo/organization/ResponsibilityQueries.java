package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers whose work has lost its owner (持ち主不在): because a department has ended without
 * one clear successor, or because nobody enters for it.
 */
@Component
@Transactional(readOnly = true)
public class ResponsibilityQueries {

	private final JdbcClient jdbc;

	private final DepartmentCharts charts;

	ResponsibilityQueries(JdbcClient jdbc, DepartmentCharts charts) {
		this.jdbc = jdbc;
		this.charts = charts;
	}

	/**
	 * How it stands with each of the departments on a day. What a department with one
	 * clear successor has left behind is held by who enters for the successor.
	 */
	public Map<Long, Responsibility> of(Collection<Long> departmentIds, LocalDate day) {
		DepartmentChart chart = this.charts.present().chart();
		Set<Long> entered = enteredFor(day);
		Map<Long, Responsibility> answers = new LinkedHashMap<>();
		for (Long id : departmentIds) {
			long answering = chart.answeringFor(id, day);
			if (chart.find(answering).filter((unit) -> !unit.hasEndedBefore(day)).isEmpty()) {
				answers.put(id, Responsibility.ENDED);
			}
			else {
				answers.put(id, entered.contains(answering) ? Responsibility.HELD : Responsibility.NOBODY);
			}
		}
		return answers;
	}

	/**
	 * The departments whose sheets somebody can enter on a day: their own, and what their
	 * predecessors have left behind.
	 */
	public Set<Long> enteredFor(LocalDate day) {
		DepartmentChart chart = this.charts.present().chart();
		List<Long> own = this.jdbc.sql("""
				SELECT DISTINCT s.department_id FROM staff_assignment s
				JOIN staff_account a ON a.id = s.staff_id AND a.enabled
				WHERE s.role = 'EDITOR' AND s.valid_from <= :day AND (s.valid_until IS NULL OR s.valid_until >= :day)
				""").param("day", day).query(Long.class).list();
		Set<Long> reached = new HashSet<>();
		own.forEach((id) -> reached.addAll(chart.fallingTo(id, day)));
		return reached;
	}

}
