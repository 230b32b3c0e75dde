package jp.kyodo.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kyodo.fiscal.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what accounts there are, for those who look after them.
 */
@Component
@Transactional(readOnly = true)
public class StaffAccountQueries {

	private static final String MATCHING = """
			(strpos(login_name, :search) > 0 OR strpos(lower(display_name), :search) > 0)
			""";

	private final JdbcClient jdbc;

	private final DepartmentCharts charts;

	private final Clock clock;

	StaffAccountQueries(JdbcClient jdbc, DepartmentCharts charts, Clock clock) {
		this.jdbc = jdbc;
		this.charts = charts;
		this.clock = clock;
	}

	/**
	 * How many accounts have the text in their login or display name; all for an empty
	 * text.
	 */
	public long count(String search) {
		return this.jdbc.sql("SELECT count(*) FROM staff_account WHERE " + MATCHING)
			.param("search", StaffAccountService.normalizeLoginName(search))
			.query(Long.class)
			.single();
	}

	/**
	 * A part of those accounts in the order of the login names, with the roles of today.
	 */
	public List<StaffAccountView> search(String search, long offset, int size) {
		return join(this.jdbc.sql("""
				SELECT a.*, s.role, s.department_id, s.valid_from, s.valid_until
				FROM (SELECT * FROM staff_account WHERE %s
				      ORDER BY login_name LIMIT :size OFFSET :offset) a
				LEFT JOIN staff_assignment s ON s.staff_id = a.id
				     AND s.valid_from <= :today AND (s.valid_until IS NULL OR s.valid_until >= :today)
				ORDER BY a.login_name, s.valid_from, s.id
				""".formatted(MATCHING))
			.param("search", StaffAccountService.normalizeLoginName(search))
			.param("size", size)
			.param("offset", offset)
			.param("today", LocalDate.now(this.clock))
			.query(this::accountWithOneRole)
			.list());
	}

	/**
	 * The account with that login name, with the roles of all times.
	 */
	public Optional<StaffAccountView> find(String loginName) {
		return join(this.jdbc.sql("""
				SELECT a.*, s.role, s.department_id, s.valid_from, s.valid_until
				FROM staff_account a
				LEFT JOIN staff_assignment s ON s.staff_id = a.id
				WHERE a.login_name = :loginName
				ORDER BY s.valid_from, s.id
				""").param("loginName", loginName).query(this::accountWithOneRole).list()).stream().findFirst();
	}

	private StaffAccountView accountWithOneRole(ResultSet row, int number) throws SQLException {
		return new StaffAccountView(row.getLong("id"), row.getString("login_name"), row.getString("display_name"),
				row.getBoolean("enabled"), row.getString("password_hash") != null, row.getInt("version"),
				Stream.ofNullable(heldRole(row)).toList());
	}

	private @Nullable HeldRole heldRole(ResultSet row) throws SQLException {
		String role = row.getString("role");
		if (role == null) {
			return null;
		}
		DepartmentName department = this.charts.present()
			.namesAsOf(LocalDate.now(this.clock))
			.get(row.getLong("department_id"));
		return new HeldRole(Role.valueOf(role), department, new Period(row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_until", LocalDate.class)));
	}

	private static List<StaffAccountView> join(List<StaffAccountView> rows) {
		Map<Long, StaffAccountView> accounts = new LinkedHashMap<>();
		rows.forEach((row) -> accounts.merge(row.id(), row, StaffAccountQueries::withRolesOfBoth));
		return List.copyOf(accounts.values());
	}

	private static StaffAccountView withRolesOfBoth(StaffAccountView one, StaffAccountView other) {
		return new StaffAccountView(one.id(), one.loginName(), one.displayName(), one.enabled(), one.withPassword(),
				one.version(), Stream.concat(one.roles().stream(), other.roles().stream()).toList());
	}

}
