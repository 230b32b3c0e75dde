package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.organization.DepartmentUse.UnownedWork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

/**
 * Tells who answered for something before a change, and whose work has lost its owner
 * (持ち主不在): because a department has ended without one clear successor, or because nobody
 * enters for it.
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
	 * Those of some works whose department has ended by a day, and nobody or several have
	 * taken over.
	 */
	public List<UnownedWork> leftBehind(List<UnownedWork> works, LocalDate day) {
		Map<Long, Responsibility> held = of(works.stream().map(UnownedWork::departmentId).distinct().toList(), day);
		return works.stream().filter((work) -> held.get(work.departmentId()) == Responsibility.ENDED).toList();
	}

	/**
	 * Which departments answered for something before a change gave it to others. What
	 * somebody has given away once more since is left out.
	 * @param revision the change, by its number in the histories
	 * @param table a table with a history, and an id
	 * @param column its column with the department
	 * @return the departments by the ids of what they answered for
	 */
	public Map<Long, Long> before(long revision, String table, String column) {
		Assert.isTrue((table + column).matches("[a-z_]+"), "Name a table and its column");
		Map<Long, Long> departments = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT h.id, e.%2$s AS department_id FROM %1$s_history h
				JOIN %1$s t ON t.id = h.id AND t.%2$s = h.%2$s
				JOIN LATERAL (SELECT e.* FROM %1$s_history e
					WHERE e.id = h.id AND e.revision_id < h.revision_id ORDER BY e.revision_id DESC LIMIT 1) e
					ON e.%2$s IS NOT NULL
				WHERE h.revision_id = :revision AND h.revision_kind = 1 ORDER BY h.id
				""".formatted(table, column)).param("revision", revision).query((row) -> {
			departments.put(row.getLong("id"), row.getLong("department_id"));
		});
		return departments;
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
