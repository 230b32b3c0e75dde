package jp.kyodo.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Responsibility;
import jp.kyodo.organization.ResponsibilityQueries;
import jp.kyodo.plan.PlanView;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what opening a year would do, from what the registers hold now.
 */
@Component
@Transactional(readOnly = true)
public class YearTurns {

	private static final String ISSUES = """
			SELECT i.id, i.code, coalesce(y.name, b.name, i.code) AS name, y.id IS NOT NULL AS described,
				b.fiscal_year AS text_from,
				coalesce(y.responsible_department_id, b.responsible_department_id) AS department_id,
				s.id IS NOT NULL AS has_sheet,
				coalesce(s.form_definition_id <> CAST(:form AS bigint), false) AS on_other_form,
				coalesce(s.state = 'NOT_STARTED' AND NOT EXISTS (SELECT FROM sheet_section c WHERE c.sheet_id = s.id)
					AND NOT EXISTS (SELECT FROM entry_draft c WHERE c.place = :draftsOf || s.id), false) AS untouched,
				(SELECT count(*) FROM indicator n WHERE n.policy_issue_id = i.id AND n.from_year <= :year
					AND (n.until_year IS NULL OR n.until_year >= :year)) AS indicators,
				(SELECT count(*) FROM indicator n
					JOIN indicator_value v ON v.indicator_id = n.id AND v.fiscal_year = :year
					WHERE n.policy_issue_id = i.id AND n.from_year <= :year
					AND (n.until_year IS NULL OR n.until_year >= :year) AND v.plan_value IS NOT NULL) AS plan_values,
				(SELECT count(*) FROM program_place g
					WHERE g.policy_issue_id = i.id AND g.plan_id = p.plan_id) AS programs
			FROM policy_issue_place p
			JOIN policy_issue i ON i.id = p.policy_issue_id
			LEFT JOIN policy_issue_year y ON y.policy_issue_id = i.id AND y.fiscal_year = :year
			LEFT JOIN LATERAL (SELECT e.* FROM policy_issue_year e
				WHERE e.policy_issue_id = i.id AND e.fiscal_year < :year AND y.id IS NULL
				ORDER BY e.fiscal_year DESC LIMIT 1) b ON true
			LEFT JOIN evaluation_sheet s ON s.policy_issue_id = i.id AND s.fiscal_year = :year
			WHERE p.plan_id = :plan
			ORDER BY i.code
			""";

	private final JdbcClient jdbc;

	private final FormDefinitions forms;

	private final DepartmentQueries departments;

	private final ResponsibilityQueries responsibilities;

	private final YearEndSettlements settlements;

	private final Clock clock;

	YearTurns(JdbcClient jdbc, FormDefinitions forms, DepartmentQueries departments,
			ResponsibilityQueries responsibilities, YearEndSettlements settlements, Clock clock) {
		this.jdbc = jdbc;
		this.forms = forms;
		this.departments = departments;
		this.responsibilities = responsibilities;
		this.settlements = settlements;
		this.clock = clock;
	}

	/**
	 * What opening that year of the plan would do now.
	 */
	public YearTurn preview(PlanView plan, FiscalYear year) {
		Optional<Long> formId = this.forms.inForce(plan.code(), year.value());
		List<Row> rows = this.jdbc.sql(ISSUES)
			.param("draftsOf", SectionStore.DRAFTS_OF)
			.param("form", formId.orElse(null))
			.param("year", year.value())
			.param("plan", plan.id())
			.query((row, number) -> row(row))
			.list();
		List<Long> answering = rows.stream().map((row) -> answering(row, year)).toList();
		Map<Long, Responsibility> held = this.responsibilities.of(answering, LocalDate.now(this.clock));
		List<YearTurn.Issue> issues = rows.stream().map((row) -> issue(row, answering(row, year), held)).toList();
		return new YearTurn(plan, year, dates(plan.code(), year).orElse(null), formId.map(this::form).orElse(null),
				issues, this.settlements.before(year));
	}

	/**
	 * The deadlines of a year that is open.
	 */
	public Optional<RoundDates> dates(String planCode, FiscalYear year) {
		return this.jdbc
			.sql("SELECT deadline, approval_deadline, finalization_deadline, publication_date"
					+ " FROM evaluation_round WHERE plan_code = ? AND fiscal_year = ?")
			.params(planCode, year.value())
			.query((row, number) -> dates(row))
			.optional();
	}

	static RoundDates dates(ResultSet row) throws SQLException {
		return new RoundDates(row.getObject("deadline", LocalDate.class),
				row.getObject("approval_deadline", LocalDate.class),
				row.getObject("finalization_deadline", LocalDate.class),
				row.getObject("publication_date", LocalDate.class));
	}

	private YearTurn.Form form(long id) {
		FormDefinition definition = this.forms.get(id);
		return new YearTurn.Form(id, definition.name(), definition.version());
	}

	// 0, which no department has, for an issue that was never described
	private long answering(Row row, FiscalYear year) {
		return (row.departmentId() != null) ? this.departments.answeringFor(row.departmentId(), year.lastDay()) : 0;
	}

	private static YearTurn.Issue issue(Row row, long departmentId, Map<Long, Responsibility> held) {
		boolean hasText = row.described() || row.textFrom() != null;
		return new YearTurn.Issue(row.id(), row.code(), row.name(), departmentId, held.get(departmentId), hasText,
				(row.textFrom() != null) ? new FiscalYear(row.textFrom()) : null, row.hasSheet(),
				row.onOtherForm() && row.untouched(), row.onOtherForm() && !row.untouched(), row.indicators(),
				row.planValues(), row.programs());
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getLong("id"), row.getString("code"), row.getString("name"), row.getBoolean("described"),
				row.getObject("text_from", Integer.class), row.getObject("department_id", Long.class),
				row.getBoolean("has_sheet"), row.getBoolean("on_other_form"), row.getBoolean("untouched"),
				row.getInt("indicators"), row.getInt("plan_values"), row.getInt("programs"));
	}

	/** A policy issue as the database tells it. */
	private record Row(long id, String code, String name, boolean described, @Nullable Integer textFrom,
			@Nullable Long departmentId, boolean hasSheet, boolean onOtherForm, boolean untouched, int indicators,
			int planValues, int programs) {

	}

}
