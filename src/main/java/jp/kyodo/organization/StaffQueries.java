package jp.kyodo.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.organization.StaffMember.Assignment;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who is who among the staff.
 */
@Component
@Transactional(readOnly = true)
public class StaffQueries {

	private final JdbcClient jdbc;

	private final DepartmentCharts charts;

	private final Clock clock;

	StaffQueries(JdbcClient jdbc, DepartmentCharts charts, Clock clock) {
		this.jdbc = jdbc;
		this.charts = charts;
		this.clock = clock;
	}

	/**
	 * The person with that login name and what they may do today, unless the account is
	 * disabled.
	 */
	public Optional<StaffMember> find(String loginName) {
		return credentialsOf(loginName).filter(StaffCredentials::enabled).map(StaffCredentials::staff);
	}

	/**
	 * What decides whether a person with that login name may sign in.
	 */
	public Optional<StaffCredentials> credentialsOf(String loginName) {
		List<Row> rows = this.jdbc.sql("""
				SELECT a.id, a.login_name, a.display_name, a.password_hash, a.enabled, a.must_change_password,
				       s.role, s.department_id
				FROM staff_account a
				LEFT JOIN staff_assignment s ON s.staff_id = a.id
				     AND s.valid_from <= :today AND (s.valid_until IS NULL OR s.valid_until >= :today)
				WHERE a.login_name = :loginName
				ORDER BY s.valid_from, s.id
				""")
			.param("today", today())
			.param("loginName", StaffAccountService.normalizeLoginName(loginName))
			.query(StaffQueries::row)
			.list();
		return rows.isEmpty() ? Optional.empty() : Optional.of(credentials(rows));
	}

	/**
	 * The display names of accounts by their keys, in one statement.
	 */
	public Map<Long, String> namesOf(Collection<Long> staffIds) {
		if (staffIds.isEmpty()) {
			return Map.of();
		}
		Map<Long, String> names = new LinkedHashMap<>();
		this.jdbc.sql("SELECT id, display_name FROM staff_account WHERE id = ANY (:ids)")
			.param("ids", staffIds.toArray(Long[]::new))
			.query((row) -> {
				names.put(row.getLong("id"), row.getString("display_name"));
			});
		return names;
	}

	private StaffCredentials credentials(List<Row> rows) {
		KnownChart present = this.charts.present();
		Set<Assignment> effective = new LinkedHashSet<>();
		String departmentName = "";
		for (Row row : rows) {
			if (row.assignment() == null) {
				continue;
			}
			Assignment assignment = row.assignment();
			effective.add(assignment);
			if (assignment.departmentId() == Assignment.WHOLE_CITY) {
				continue;
			}
			Set<Long> departments = present.chart().fallingTo(assignment.departmentId(), today());
			departments.forEach((id) -> effective.add(new Assignment(id, assignment.role())));
			if (departmentName.isEmpty()) {
				departmentName = nameToday(departments, present);
			}
		}
		Row first = rows.get(0);
		StaffMember staff = new StaffMember(first.id(), first.loginName(), first.displayName(), departmentName,
				effective);
		return new StaffCredentials(staff, first.passwordHash(), first.enabled(), first.mustChangePassword());
	}

	// the first of them that exists, which is the successor where the own one has ended
	private String nameToday(Set<Long> departments, KnownChart present) {
		long shown = departments.stream()
			.filter((id) -> present.chart().find(id).filter((unit) -> unit.period().contains(today())).isPresent())
			.findFirst()
			.orElse(departments.iterator().next());
		return present.namesAsOf(today()).get(shown).path();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		Assignment assignment = (role != null) ? new Assignment(row.getLong("department_id"), Role.valueOf(role))
				: null;
		return new Row(row.getLong("id"), row.getString("login_name"), row.getString("display_name"),
				row.getString("password_hash"), row.getBoolean("enabled"), row.getBoolean("must_change_password"),
				assignment);
	}

	private record Row(long id, String loginName, String displayName, @Nullable String passwordHash, boolean enabled,
			boolean mustChangePassword, @Nullable Assignment assignment) {
	}

}
