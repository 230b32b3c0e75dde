package jp.kyodo.evaluation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads sheets for staff: one by its code, what waits for a person, and lists.
 */
@Service
@Transactional(readOnly = true)
public class SheetQueries {

	private static final String HEAD = """
			SELECT s.id, s.policy_issue_id, i.code, y.name, s.fiscal_year, s.plan_code, s.form_definition_id, s.state,
				s.state_since, s.returned, s.published, s.correction_reason, s.content_version,
				y.responsible_department_id, y.related_department_ids, due.deadline%s
			FROM evaluation_sheet s
			JOIN policy_issue i ON i.id = s.policy_issue_id
			JOIN policy_issue_year y ON y.policy_issue_id = s.policy_issue_id AND y.fiscal_year = s.fiscal_year
			LEFT JOIN evaluation_round r ON r.plan_code = s.plan_code AND r.fiscal_year = s.fiscal_year
			CROSS JOIN LATERAL (SELECT (""" + EvaluationRounds.DUE + """
			) AS deadline) due
			""";

	/** What a person may read; see {@link SheetAccess#mayRead}. */
	private static final String READABLE = """
			(:everything OR y.responsible_department_id = ANY(:departments)
				OR y.related_department_ids && :departments)
			""";

	private final JdbcClient jdbc;

	SheetQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sheet of a policy issue in a year.
	 * @throws NotFoundException when there is none
	 */
	public SheetHead head(FiscalYear year, String code) {
		return this.jdbc.sql(HEAD.formatted("") + "WHERE i.code = :code AND s.fiscal_year = :year")
			.param("code", code)
			.param("year", year.value())
			.query((row, number) -> head(row))
			.optional()
			.orElseThrow(
					() -> new NotFoundException("evaluation.problem.no-sheet", code, String.valueOf(year.value())));
	}

	/**
	 * The steps that were taken with a sheet, newest first.
	 */
	public List<SheetEvent> events(long sheetId) {
		return this.jdbc
			.sql("SELECT step, from_state, to_state, happened_at, staff_name, reason FROM sheet_event"
					+ " WHERE sheet_id = ? ORDER BY id DESC LIMIT 200")
			.param(sheetId)
			.query((row, number) -> new SheetEvent(SheetStep.valueOf(row.getString("step")),
					SheetState.valueOf(row.getString("from_state")), SheetState.valueOf(row.getString("to_state")),
					instant(row, "happened_at"), row.getString("staff_name"), row.getString("reason")))
			.list();
	}

	/**
	 * One page of the sheets that wait for something that this person does: entering,
	 * approving, checking, publishing. The nearest deadline comes first.
	 */
	public SheetPage waitingFor(StaffMember staff, int offset, int limit) {
		String sql = HEAD.formatted(", count(*) OVER () AS total") + """
				WHERE (s.state IN ('NOT_STARTED', 'DRAFT') AND y.responsible_department_id = ANY(:entering))
					OR (s.state = 'SUBMITTED' AND y.responsible_department_id = ANY(:approving))
					OR (s.state IN ('APPROVED', 'FINALIZED') AND :planning)
				ORDER BY s.returned DESC, due.deadline NULLS LAST, s.fiscal_year, i.code
				OFFSET :offset LIMIT :limit
				""";
		return page(this.jdbc.sql(sql)
			.param("entering", ids(staff.departmentsWith(Role.EDITOR)))
			.param("approving", ids(staff.departmentsWith(Role.APPROVER)))
			.param("planning", staff.has(Role.PLANNING))
			.param("offset", offset)
			.param("limit", limit));
	}

	/**
	 * One page of the sheets of a year that this person may read.
	 */
	public SheetPage list(StaffMember staff, SheetFilter filter, int offset, int limit) {
		String sql = HEAD.formatted(", count(*) OVER () AS total") + "WHERE s.fiscal_year = :year AND " + READABLE + """
				AND (CAST(:state AS varchar) IS NULL OR s.state = :state)
				AND (CAST(:department AS bigint) IS NULL OR y.responsible_department_id = :department)
				AND (NOT :late OR (NOT s.published AND due.deadline < :today))
				AND (:text = '' OR i.code LIKE :text || '%' OR lower(y.name) LIKE '%' || :text || '%')
				ORDER BY i.code
				OFFSET :offset LIMIT :limit
				""";
		Set<Long> departments = Set.copyOf(staff.assignments()
			.stream()
			.filter((assignment) -> assignment.role() != Role.ADMINISTRATOR)
			.map(StaffMember.Assignment::departmentId)
			.toList());
		return page(this.jdbc.sql(sql)
			.param("year", filter.year().value())
			.param("everything", staff.readsEverything())
			.param("departments", ids(departments))
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("department", filter.departmentId())
			.param("late", filter.late())
			.param("today", filter.today())
			.param("text", escaped(filter.text()))
			.param("offset", offset)
			.param("limit", limit));
	}

	/**
	 * The fiscal years that have sheets, newest first.
	 */
	public List<FiscalYear> years() {
		return this.jdbc.sql("SELECT DISTINCT fiscal_year FROM evaluation_sheet ORDER BY fiscal_year DESC")
			.query((row, number) -> new FiscalYear(row.getInt(1)))
			.list();
	}

	private static String escaped(@Nullable String text) {
		return (text == null) ? ""
				: text.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	private static Long[] ids(Collection<Long> ids) {
		return ids.toArray(Long[]::new);
	}

	private static SheetPage page(JdbcClient.StatementSpec statement) {
		long[] total = new long[1];
		List<SheetHead> sheets = statement.query((row, number) -> {
			total[0] = row.getLong("total");
			return head(row);
		}).list();
		return new SheetPage(sheets, total[0]);
	}

	private static SheetHead head(ResultSet row) throws SQLException {
		return new SheetHead(row.getLong("id"), row.getLong("policy_issue_id"), row.getString("code"),
				row.getString("name"), new FiscalYear(row.getInt("fiscal_year")), row.getString("plan_code"),
				row.getLong("form_definition_id"), SheetState.valueOf(row.getString("state")),
				instant(row, "state_since"), row.getBoolean("returned"), row.getBoolean("published"),
				row.getString("correction_reason"), row.getInt("content_version"),
				row.getLong("responsible_department_id"), longs(row.getArray("related_department_ids")),
				row.getObject("deadline", LocalDate.class));
	}

	private static List<Long> longs(@Nullable Array array) throws SQLException {
		return (array != null) ? Arrays.asList((Long[]) array.getArray()) : List.of();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
