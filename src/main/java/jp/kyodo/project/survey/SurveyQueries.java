package jp.kyodo.project.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads surveys and answers. What holds for a project is what its register says: one that
 * has content this year goes on, whichever way it got there.
 */
@Service
@Transactional(readOnly = true)
public class SurveyQueries {

	/**
	 * The projects of a survey, each with the answer to which it belongs: those that were
	 * brought from last year, and those that began this year.
	 */
	private static final String ITEMS = """
			WITH asked AS (
				SELECT r.id, r.department_id FROM survey_response r JOIN project_survey s ON s.id = r.survey_id
				WHERE s.fiscal_year = :year
			), item AS (
				SELECT i.response_id, i.project_id, i.version, i.decision AS noted
				FROM survey_item i JOIN asked r ON r.id = i.response_id
				UNION ALL
				SELECT r.id, y.project_id, -1, 'ADDED'
				FROM project_year y JOIN asked r ON r.department_id = y.department_id
				WHERE y.fiscal_year = :year AND NOT EXISTS (SELECT FROM survey_item i JOIN asked o ON o.id = i.response_id
					WHERE i.project_id = y.project_id)
			), known AS (
				SELECT i.response_id, i.project_id, i.version, p.code, p.end_reason, last.name AS last_name,
					now.name AS name, now.name_key, now.version AS year_version,
					CASE WHEN i.noted = 'ADDED' AND now.id IS NULL THEN 'GONE'
						WHEN i.noted = 'ADDED' THEN 'ADDED'
						WHEN now.id IS NOT NULL THEN 'GOES_ON'
						WHEN p.ended_year < :year THEN 'ENDED'
						ELSE 'OPEN' END AS decision
				FROM item i JOIN project p ON p.id = i.project_id
				LEFT JOIN project_year last ON last.project_id = p.id AND last.fiscal_year = :year - 1
				LEFT JOIN project_year now ON now.project_id = p.id AND now.fiscal_year = :year
			)
			""";

	private static final String HEAD = """
			SELECT r.id, r.survey_id, s.fiscal_year, s.title, s.instructions, s.due_on, s.closed, r.department_id, r.state,
				r.nothing_to_report, r.version
			FROM survey_response r JOIN project_survey s ON s.id = r.survey_id
			""";

	private static final String OVERVIEW = """
			SELECT s.fiscal_year, s.title, s.instructions, s.opened_on, s.due_on, s.closed, s.version,
				count(r.id) FILTER (WHERE r.state IN ('NOT_STARTED', 'DRAFT')) AS open,
				count(r.id) FILTER (WHERE r.state = 'SUBMITTED') AS submitted,
				count(r.id) FILTER (WHERE r.state = 'APPROVED') AS approved,
				count(r.id) FILTER (WHERE r.state = 'ACCEPTED') AS accepted
			FROM project_survey s LEFT JOIN survey_response r ON r.survey_id = s.id
			""";

	private final JdbcClient jdbc;

	private final DepartmentQueries departments;

	private final Clock clock;

	SurveyQueries(JdbcClient jdbc, DepartmentQueries departments, Clock clock) {
		this.jdbc = jdbc;
		this.departments = departments;
		this.clock = clock;
	}

	/**
	 * All surveys, newest first.
	 */
	public List<SurveyOverview> surveys() {
		return this.jdbc.sql(OVERVIEW + "GROUP BY s.id ORDER BY s.fiscal_year DESC")
			.query((row, number) -> overview(row))
			.list();
	}

	/**
	 * The survey of a year.
	 */
	public Optional<SurveyOverview> survey(FiscalYear year) {
		return this.jdbc.sql(OVERVIEW + "WHERE s.fiscal_year = ? GROUP BY s.id")
			.param(year.value())
			.query((row, number) -> overview(row))
			.optional();
	}

	/**
	 * The answer of a department to the survey of a year.
	 */
	public Optional<ResponseHead> head(FiscalYear year, long departmentId) {
		return this.jdbc.sql(HEAD + "WHERE s.fiscal_year = ? AND r.department_id = ?")
			.params(year.value(), departmentId)
			.query((row, number) -> head(row))
			.optional();
	}

	/**
	 * The answers to surveys that go on, and to those that have ended, of departments;
	 * newest year first.
	 */
	public List<ResponseHead> headsOf(Set<Long> departmentIds) {
		return this.jdbc.sql(HEAD + "WHERE r.department_id = ANY (?) ORDER BY s.fiscal_year DESC, r.department_id")
			.param(departmentIds.toArray(Long[]::new))
			.query((row, number) -> head(row))
			.list();
	}

	/**
	 * The projects of an answer: what waits for a decision first, then by name.
	 */
	public List<SurveyItemView> items(ResponseHead head) {
		return this.jdbc.sql(ITEMS + """
				SELECT * FROM known WHERE response_id = :response AND decision <> 'GONE'
				ORDER BY decision = 'ADDED', coalesce(last_name, name) COLLATE "C", code
				""")
			.param("year", head.year().value())
			.param("response", head.id())
			.query((row, number) -> item(row))
			.list();
	}

	/**
	 * What happened with an answer, newest first.
	 */
	public List<SurveyEvent> events(long responseId) {
		return this.jdbc
			.sql("SELECT step, reason, taken_at, taken_by FROM survey_event WHERE response_id = ?"
					+ " ORDER BY id DESC LIMIT 200")
			.param(responseId)
			.query((row, number) -> new SurveyEvent(row.getString("step"), row.getString("reason"),
					instant(row, "taken_at"), row.getString("taken_by")))
			.list();
	}

	/**
	 * How far each department has come.
	 */
	public List<ResponseProgress> progress(FiscalYear year) {
		Map<Long, Set<String>> entering = enteringByDepartment();
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(ITEMS + """
				, counted AS (
					SELECT response_id, count(*) FILTER (WHERE decision IN ('GOES_ON', 'ADDED')) AS projects,
						count(*) FILTER (WHERE decision = 'ENDED') AS ended,
						count(*) FILTER (WHERE decision = 'OPEN') AS undecided
					FROM known GROUP BY response_id
				)
				SELECT r.department_id, r.state, r.nothing_to_report, r.version, r.reminded_at,
					coalesce(c.projects, 0) AS projects, coalesce(c.ended, 0) AS ended,
					coalesce(c.undecided, 0) AS undecided,
					r.state = 'DRAFT' AND (SELECT e.step FROM survey_event e WHERE e.response_id = r.id
						AND e.step <> 'REMIND' ORDER BY e.id DESC LIMIT 1) IN ('RETURN', 'SEND_BACK') AS returned
				FROM survey_response r JOIN project_survey s ON s.id = r.survey_id AND s.fiscal_year = :year
				LEFT JOIN counted c ON c.response_id = r.id ORDER BY r.department_id
				""").param("year", year.value()).query((row, number) -> {
			long department = row.getLong("department_id");
			Set<String> names = new LinkedHashSet<>(entering.getOrDefault(department, Set.of()));
			names.addAll(entering.getOrDefault(this.departments.answeringFor(department, today), Set.of()));
			OffsetDateTime reminded = row.getObject("reminded_at", OffsetDateTime.class);
			return new ResponseProgress(department, ResponseState.valueOf(row.getString("state")),
					row.getBoolean("returned"), row.getBoolean("nothing_to_report"), row.getInt("version"),
					row.getInt("projects"), row.getInt("ended"), row.getInt("undecided"),
					(reminded != null) ? reminded.toInstant() : null, List.copyOf(names));
		}).list();
	}

	/**
	 * What waits for this person in surveys that go on: answers to enter and answers to
	 * approve now or later, the nearest deadline first.
	 */
	public List<WaitingAnswer> waitingFor(StaffMember staff) {
		Set<Long> entering = staff.departmentsWith(Role.EDITOR);
		Set<Long> approving = staff.departmentsWith(Role.APPROVER);
		if (entering.isEmpty() && approving.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					SELECT s.fiscal_year, s.title, s.due_on, r.department_id, CASE WHEN r.state = 'SUBMITTED' THEN 'APPROVE'
							WHEN r.department_id = ANY (:entering) THEN 'ENTER' ELSE 'EXPECT' END AS part,
						r.reminded_at IS NOT NULL AS reminded,
						coalesce((SELECT e.reason FROM survey_event e WHERE e.response_id = r.id AND e.step = 'REMIND'
							ORDER BY e.id DESC LIMIT 1), '') AS sentence,
						(SELECT count(*) FROM survey_item i JOIN project p ON p.id = i.project_id
							WHERE i.response_id = r.id AND i.decision <> 'ADDED'
								AND NOT EXISTS (SELECT FROM project_year y WHERE y.project_id = p.id
									AND y.fiscal_year = s.fiscal_year)
								AND NOT coalesce(p.ended_year < s.fiscal_year, false)) AS undecided
					FROM survey_response r JOIN project_survey s ON s.id = r.survey_id
					WHERE NOT s.closed AND (r.department_id = ANY (:approving) AND r.state IN ('NOT_STARTED', 'DRAFT', 'SUBMITTED')
						OR r.department_id = ANY (:entering) AND r.state IN ('NOT_STARTED', 'DRAFT'))
					ORDER BY s.due_on, s.fiscal_year, r.department_id
					""")
			.param("entering", entering.toArray(Long[]::new))
			.param("approving", approving.toArray(Long[]::new))
			.query((row, number) -> new WaitingAnswer(new FiscalYear(row.getInt("fiscal_year")), row.getString("title"),
					row.getObject("due_on", LocalDate.class), row.getLong("department_id"),
					WaitingAnswer.Part.valueOf(row.getString("part")), row.getInt("undecided"),
					row.getBoolean("reminded"), row.getString("sentence")))
			.list();
	}

	private Map<Long, Set<String>> enteringByDepartment() {
		Map<Long, Set<String>> names = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT s.department_id, a.display_name FROM staff_assignment s
					JOIN staff_account a ON a.id = s.staff_id AND a.enabled
					WHERE s.role = 'EDITOR' AND s.valid_from <= :today AND (s.valid_until IS NULL OR s.valid_until >= :today)
					ORDER BY a.login_name
					""")
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				names.computeIfAbsent(row.getLong("department_id"), (id) -> new LinkedHashSet<>())
					.add(row.getString("display_name"));
			});
		return names;
	}

	private static SurveyOverview overview(ResultSet row) throws SQLException {
		return new SurveyOverview(new FiscalYear(row.getInt("fiscal_year")), row.getString("title"),
				row.getString("instructions"), row.getObject("opened_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), row.getBoolean("closed"), row.getInt("version"),
				row.getInt("open"), row.getInt("submitted"), row.getInt("approved"), row.getInt("accepted"));
	}

	private static ResponseHead head(ResultSet row) throws SQLException {
		return new ResponseHead(row.getLong("id"), row.getLong("survey_id"), new FiscalYear(row.getInt("fiscal_year")),
				row.getString("title"), row.getString("instructions"), row.getObject("due_on", LocalDate.class),
				row.getBoolean("closed"), row.getLong("department_id"), ResponseState.valueOf(row.getString("state")),
				row.getBoolean("nothing_to_report"), row.getInt("version"));
	}

	private static SurveyItemView item(ResultSet row) throws SQLException {
		String lastName = row.getString("last_name");
		String name = row.getString("name");
		return new SurveyItemView(row.getLong("project_id"), row.getString("code"),
				(name != null) ? name : (lastName != null) ? lastName : "", lastName,
				Decision.valueOf(row.getString("decision")),
				"ENDED".equals(row.getString("decision")) ? row.getString("end_reason") : "", row.getInt("version"),
				row.getObject("year_version", Integer.class));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
