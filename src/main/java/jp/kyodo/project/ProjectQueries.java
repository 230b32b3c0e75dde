package jp.kyodo.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jp.kyodo.database.CopiedRows;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the register of projects. Each answer comes from a constant number of statements.
 */
@Component
@Transactional(readOnly = true)
public class ProjectQueries {

	private static final String LINE = """
			SELECT y.id, p.code, y.fiscal_year, y.name, y.department_id, y.form_codes, p.ended_year, r.state, f.revision_no,
				ARRAY(SELECT l.name FROM project_partner l WHERE l.project_year_id = y.id ORDER BY l.position) AS partners
			""";

	private static final String FROM = """
			FROM project_year y JOIN project p ON p.id = y.project_id
			LEFT JOIN project_survey s ON s.fiscal_year = y.fiscal_year
			LEFT JOIN survey_response r ON r.survey_id = s.id AND r.department_id = y.department_id
			LEFT JOIN published_document f ON f.kind = 'project' AND f.fiscal_year = y.fiscal_year AND f.code = p.code
			""";

	private static final String YEAR = "SELECT " + ProjectRows.COLUMNS + ProjectRows.AROUND + """
			FROM project_year y JOIN project p ON p.id = y.project_id JOIN department d ON d.id = y.department_id
			""";

	/** Many of them by their keys, in no order. */
	private static final String YEARS = "SELECT " + ProjectRows.COLUMNS
			+ "FROM project_year y WHERE y.id = ANY ('%s'::bigint[])";

	/** Their partners: read by themselves in a fraction of the time. */
	private static final String PARTNERS_OF_YEARS = """
			SELECT l.project_year_id, o.code, l.name, l.role_code
			FROM project_partner l JOIN partner o ON o.id = l.partner_id
			WHERE l.project_year_id = ANY ('%s'::bigint[]) ORDER BY l.project_year_id, l.position
			""";

	private static final int AT_FIRST = 250;

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final DepartmentQueries departments;

	ProjectQueries(JdbcClient jdbc, JdbcTemplate template, DepartmentQueries departments) {
		this.jdbc = jdbc;
		this.template = template;
		this.departments = departments;
	}

	/**
	 * A project with all its years.
	 */
	public Optional<ProjectView> project(String code) {
		List<ProjectLine> years = this.jdbc.sql(LINE + FROM + "WHERE p.code = :code ORDER BY y.fiscal_year DESC")
			.param("code", code)
			.query(this::line)
			.list();
		return this.jdbc.sql("SELECT id, code, ended_year, end_reason FROM project WHERE code = :code")
			.param("code", code)
			.query((row, number) -> new ProjectView(row.getLong("id"), row.getString("code"), year(row, "ended_year"),
					row.getString("end_reason"), years))
			.optional();
	}

	/**
	 * What a project is in a year.
	 */
	public Optional<ProjectYearView> find(String code, FiscalYear year) {
		return this.jdbc.sql(YEAR + "WHERE p.code = :code AND y.fiscal_year = :year")
			.param("code", code)
			.param("year", year.value())
			.query(views())
			.optional();
	}

	/**
	 * What a project was in the last year before one.
	 */
	public Optional<ProjectYearView> latestBefore(String code, FiscalYear year) {
		return this.jdbc
			.sql(YEAR + "WHERE p.code = :code AND y.fiscal_year < :year ORDER BY y.fiscal_year DESC LIMIT 1")
			.param("code", code)
			.param("year", year.value())
			.query(views())
			.optional();
	}

	/**
	 * What projects are in a year, by their codes; unknown ones are left out.
	 */
	public Map<String, ProjectYearView> all(FiscalYear year, Collection<String> codes) {
		Map<String, ProjectYearView> byCode = new LinkedHashMap<>();
		this.jdbc.sql(YEAR + "WHERE y.fiscal_year = :year AND p.code = ANY (CAST(:codes AS text[])) ORDER BY p.code")
			.param("year", year.value())
			.param("codes", codes.toArray(String[]::new))
			.query(views())
			.list()
			.forEach((view) -> byCode.put(view.code(), view));
		return byCode;
	}

	/**
	 * What all projects of a department are in a year, in the order of their names.
	 */
	public List<ProjectYearView> ofDepartment(FiscalYear year, long departmentId) {
		return this.jdbc
			.sql(YEAR + "WHERE y.fiscal_year = :year AND y.department_id = :department ORDER BY y.name_key, p.code")
			.param("year", year.value())
			.param("department", departmentId)
			.query(views())
			.list();
	}

	/**
	 * What all projects are in a year, in the order of their codes.
	 */
	public List<ProjectYearView> ofYear(FiscalYear year) {
		return this.jdbc.sql(YEAR + "WHERE y.fiscal_year = :year ORDER BY p.code")
			.param("year", year.value())
			.query(views())
			.list();
	}

	/**
	 * One page of the project-years that a filter lets through: the latest year first, in
	 * the order of their names.
	 */
	public ProjectLines list(ProjectFilter filter, PageRequestParameter page, int size) {
		ProjectConditions conditions = new ProjectConditions(filter);
		long total = conditions.bind(this.jdbc.sql("SELECT count(*) " + FROM + conditions.where()))
			.query(Long.class)
			.single();
		Paging paging = page.paging(size, total);
		List<ProjectLine> lines = conditions
			.bind(this.jdbc.sql(LINE + FROM + conditions.where()
					+ " ORDER BY y.fiscal_year DESC, y.name_key, p.code LIMIT :size OFFSET :offset"))
			.param("size", size)
			.param("offset", paging.offset())
			.query(this::line)
			.list();
		return new ProjectLines(lines, paging);
	}

	/**
	 * Passes on what all projects are that a filter lets through, the latest year first,
	 * in the order of their codes; never all at once.
	 */
	public void forEach(ProjectFilter filter, Consumer<ProjectYearView> sink) {
		ProjectConditions conditions = new ProjectConditions(filter);
		List<Found> found = new ArrayList<>();
		Map<FiscalYear, Map<Long, DepartmentName>> departments = new HashMap<>();
		conditions.bind(this.jdbc.sql("SELECT y.id, y.fiscal_year, p.code, p.ended_year, d.code " + FROM
				+ "JOIN department d ON d.id = y.department_id " + conditions.where()
				+ " ORDER BY y.fiscal_year DESC, p.code"))
			.query((row) -> {
				found.add(new Found(row.getLong(1), row.getString(3), year(row, 4), row.getString(5)));
				departments.computeIfAbsent(new FiscalYear(row.getInt(2)), this.departments::namesIn);
			});
		ProjectRows rows = new ProjectRows(
				(year, department) -> path(departments.getOrDefault(year, Map.of()), department));
		int from = 0;
		while (from < found.size()) {
			// few at first, so that whoever takes them need not wait
			int count = Math.min(AT_ONCE, Math.max(AT_FIRST, from));
			read(found.subList(from, Math.min(from + count, found.size())), rows, sink);
			from += count;
		}
	}

	private void read(List<Found> found, ProjectRows rows, Consumer<ProjectYearView> sink) {
		String keys = found.stream()
			.map((each) -> String.valueOf(each.id()))
			.collect(Collectors.joining(",", "{", "}"));
		Map<Long, List<PartnerEntry>> partners = partners(keys);
		Map<Long, ProjectRows.Around> around = new HashMap<>();
		found.forEach((each) -> around.put(each.id(), new ProjectRows.Around(each.code(), each.endedYear(),
				each.departmentCode(), partners.getOrDefault(each.id(), List.of()))));
		Map<Long, ProjectYearView> views = new HashMap<>();
		CopiedRows.forEach(this.template, YEARS.formatted(keys), (values) -> {
			Long id = Long.valueOf(Objects.requireNonNull(values[0]));
			views.put(id, rows.view(values, Objects.requireNonNull(around.get(id))));
		});
		found.stream().map((each) -> views.get(each.id())).filter(Objects::nonNull).forEach(sink);
	}

	private Map<Long, List<PartnerEntry>> partners(String keys) {
		Map<Long, List<PartnerEntry>> partners = new HashMap<>();
		CopiedRows.forEach(this.template, PARTNERS_OF_YEARS.formatted(keys), (values) -> partners
			.computeIfAbsent(Long.valueOf(Objects.requireNonNull(values[0])), (id) -> new ArrayList<>())
			.add(new PartnerEntry(Objects.requireNonNull(values[1]), Objects.requireNonNull(values[2]), values[3])));
		return partners;
	}

	/**
	 * The years in which there are projects, the latest first.
	 */
	public List<FiscalYear> years() {
		// steps from year to year in the index instead of counting through all projects
		return this.jdbc.sql("""
				WITH RECURSIVE years AS (SELECT max(fiscal_year) AS year FROM project_year
					UNION ALL
					SELECT (SELECT max(fiscal_year) FROM project_year WHERE fiscal_year < years.year) FROM years
					WHERE years.year IS NOT NULL)
				SELECT year FROM years WHERE year IS NOT NULL ORDER BY year DESC
				""").query(Integer.class).list().stream().map(FiscalYear::new).toList();
	}

	/**
	 * How many projects each department has in a year, by its key.
	 */
	public Map<Long, Long> countsByDepartment(FiscalYear year) {
		Map<Long, Long> counts = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT department_id, count(*) AS number FROM project_year WHERE fiscal_year = :year
				GROUP BY department_id ORDER BY department_id
				""").param("year", year.value()).query((row) -> {
			counts.put(row.getLong("department_id"), row.getLong("number"));
		});
		return counts;
	}

	/** Whether a survey has asked about a project. */
	boolean isSurveyed(long projectId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM survey_item WHERE project_id = :id)")
			.param("id", projectId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Refuses to remove what a department has answered in the survey of that year; while
	 * it still answers it may.
	 */
	void refuseIfSurveyed(long projectId, FiscalYear year) {
		boolean answered = this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM survey_item i JOIN survey_response r ON r.id = i.response_id
				JOIN project_survey s ON s.id = r.survey_id WHERE i.project_id = :id AND s.fiscal_year = :year
					AND r.state NOT IN ('NOT_STARTED', 'DRAFT'))
				""").param("id", projectId).param("year", year.value()).query(Boolean.class).single();
		if (answered) {
			throw RefusedChangeException.of("", "project.refused.surveyed", year.toString());
		}
	}

	private ProjectLine line(ResultSet row, int number) throws SQLException {
		FiscalYear year = new FiscalYear(row.getInt("fiscal_year"));
		long department = row.getLong("department_id");
		return new ProjectLine(row.getLong("id"), row.getString("code"), year, row.getString("name"), department,
				departmentPath(year, department), texts(row.getArray("partners")), texts(row.getArray("form_codes")),
				year(row, "ended_year"), row.getString("state"), row.getObject("revision_no", Integer.class));
	}

	private RowMapper<ProjectYearView> views() {
		ProjectRows rows = new ProjectRows(this::departmentPath);
		return (row, number) -> rows.view(row);
	}

	private String departmentPath(FiscalYear year, long id) {
		return path(this.departments.namesIn(year), id);
	}

	private static String path(Map<Long, DepartmentName> names, long id) {
		DepartmentName name = names.get(id);
		return (name != null) ? name.path() : "";
	}

	private static @Nullable FiscalYear year(ResultSet row, int column) throws SQLException {
		int year = row.getInt(column);
		return row.wasNull() ? null : new FiscalYear(year);
	}

	private static @Nullable FiscalYear year(ResultSet row, String column) throws SQLException {
		Integer year = row.getObject(column, Integer.class);
		return (year != null) ? new FiscalYear(year) : null;
	}

	static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	/**
	 * A project-year that a list has.
	 */
	private record Found(long id, String code, @Nullable FiscalYear endedYear, String departmentCode) {
	}

}
