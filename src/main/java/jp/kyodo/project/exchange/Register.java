package jp.kyodo.project.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectYearView;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads from the register what the rows of a file are compared with, for many rows at
 * once.
 */
@Component
@Transactional(readOnly = true)
class Register {

	private final JdbcClient jdbc;

	private final ProjectQueries projects;

	Register(JdbcClient jdbc, ProjectQueries projects) {
		this.jdbc = jdbc;
		this.projects = projects;
	}

	/**
	 * Projects by their codes.
	 */
	Map<String, KnownProject> projects(Collection<String> codes) {
		Map<String, KnownProject> known = new HashMap<>();
		if (codes.isEmpty()) {
			return known;
		}
		this.jdbc.sql("""
				SELECT p.id, p.code, p.version, p.ended_year, p.end_reason,
					(SELECT max(y.fiscal_year) FROM project_year y WHERE y.project_id = p.id) AS last_year, '' AS name
				FROM project p WHERE p.code = ANY (CAST(:codes AS text[]))
				""")
			.param("codes", codes.toArray(String[]::new))
			.query(Register::project)
			.list()
			.forEach((project) -> known.put(project.code(), project));
		return known;
	}

	/**
	 * Codes of the projects that have these names in a year, by department and name key.
	 */
	Map<NameKey, Set<String>> named(FiscalYear year, Collection<String> nameKeys) {
		Map<NameKey, Set<String>> codes = new HashMap<>();
		if (nameKeys.isEmpty()) {
			return codes;
		}
		this.jdbc.sql("""
				SELECT y.department_id, y.name_key, p.code FROM project_year y JOIN project p ON p.id = y.project_id
				WHERE y.fiscal_year = :year AND y.name_key = ANY (CAST(:keys AS text[])) ORDER BY p.code
				""").param("year", year.value()).param("keys", nameKeys.toArray(String[]::new)).query((row) -> {
			codes
				.computeIfAbsent(new NameKey(year, row.getLong("department_id"), row.getString("name_key")),
						(key) -> new LinkedHashSet<>())
				.add(row.getString("code"));
		});
		return codes;
	}

	/**
	 * What projects are in a year, by their codes.
	 */
	Map<String, ProjectYearView> years(FiscalYear year, Collection<String> codes) {
		return codes.isEmpty() ? Map.of() : this.projects.all(year, codes);
	}

	/**
	 * What projects were in their last year before one, by their codes.
	 */
	Map<String, ProjectYearView> yearsBefore(FiscalYear year, Collection<String> codes) {
		Map<String, ProjectYearView> before = new HashMap<>();
		if (codes.isEmpty()) {
			return before;
		}
		Map<Integer, List<String>> byYear = new HashMap<>();
		this.jdbc.sql("""
				SELECT p.code, max(y.fiscal_year) AS last_year FROM project_year y JOIN project p ON p.id = y.project_id
				WHERE y.fiscal_year < :year AND p.code = ANY (CAST(:codes AS text[])) GROUP BY p.code
				""").param("year", year.value()).param("codes", codes.toArray(String[]::new)).query((row) -> {
			byYear.computeIfAbsent(row.getInt("last_year"), (key) -> new ArrayList<>()).add(row.getString("code"));
		});
		byYear.forEach((last, of) -> before.putAll(this.projects.all(new FiscalYear(last), of)));
		return before;
	}

	/**
	 * Partners by their codes; those that were merged lead to the one they became.
	 */
	Map<String, KnownPartner> partners(Collection<String> codes) {
		Map<String, KnownPartner> known = new HashMap<>();
		if (codes.isEmpty()) {
			return known;
		}
		this.jdbc.sql("""
				SELECT c.code AS asked, p.id, p.code, p.name, p.type_codes FROM partner c
				JOIN partner p ON p.id = coalesce(c.merged_into, c.id) WHERE c.code = ANY (CAST(:codes AS text[]))
				""").param("codes", codes.toArray(String[]::new)).query((row) -> {
			known.put(row.getString("asked"), new KnownPartner(row.getLong("id"), row.getString("code"),
					row.getString("name"), List.of((String[]) row.getArray("type_codes").getArray())));
		});
		return known;
	}

	/**
	 * Projects that go on and were done before a year, but have nothing in it.
	 * @param departmentIds only those that one of these was last in charge of, null for
	 * all
	 * @param answered codes that the file says something about
	 */
	List<KnownProject> unmentioned(FiscalYear year, @Nullable Collection<Long> departmentIds,
			Collection<String> answered) {
		return this.jdbc.sql("""
				SELECT p.id, p.code, p.version, p.ended_year, p.end_reason, y.fiscal_year AS last_year, y.name
				FROM project p
				JOIN LATERAL (SELECT fiscal_year, name, department_id FROM project_year x WHERE x.project_id = p.id
					ORDER BY x.fiscal_year DESC LIMIT 1) y ON true
				WHERE p.ended_year IS NULL AND y.fiscal_year < :year
				  AND (CAST(:departments AS bigint[]) IS NULL OR y.department_id = ANY (CAST(:departments AS bigint[])))
				  AND p.code <> ALL (CAST(:answered AS text[]))
				ORDER BY p.code
				""")
			.param("year", year.value())
			.param("departments", (departmentIds != null) ? departmentIds.toArray(Long[]::new) : null)
			.param("answered", answered.toArray(String[]::new))
			.query(Register::project)
			.list();
	}

	/**
	 * How many projects the register has in a year that a file does not mention.
	 */
	int lacking(FiscalYear year, @Nullable Collection<Long> departmentIds, Collection<String> mentioned) {
		return this.jdbc.sql("""
				SELECT count(*) FROM project_year y JOIN project p ON p.id = y.project_id
				WHERE y.fiscal_year = :year
				  AND (CAST(:departments AS bigint[]) IS NULL OR y.department_id = ANY (CAST(:departments AS bigint[])))
				  AND p.code <> ALL (CAST(:mentioned AS text[]))
				""")
			.param("year", year.value())
			.param("departments", (departmentIds != null) ? departmentIds.toArray(Long[]::new) : null)
			.param("mentioned", mentioned.toArray(String[]::new))
			.query(Integer.class)
			.single();
	}

	private static KnownProject project(ResultSet row, int number) throws SQLException {
		return new KnownProject(row.getLong("id"), row.getString("code"), row.getInt("version"),
				row.getObject("ended_year", Integer.class), row.getString("end_reason"),
				row.getObject("last_year", Integer.class), row.getString("name"));
	}

	/**
	 * What a project without a code is recognised by.
	 */
	record NameKey(FiscalYear year, long departmentId, String nameKey) {
	}

	/**
	 * A project as the register has it.
	 *
	 * @param lastYear the last year that it has, or null
	 * @param name its name then, where it was asked for
	 */
	record KnownProject(long id, String code, int version, @Nullable Integer endedYear, String endReason,
			@Nullable Integer lastYear, String name) {
	}

	/**
	 * A partner as the register has it.
	 *
	 * @param types its kinds, codes of PARTNER_TYPE
	 */
	record KnownPartner(long id, String code, String name, List<String> types) {
	}

}
