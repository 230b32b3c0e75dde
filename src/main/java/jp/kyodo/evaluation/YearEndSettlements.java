package jp.kyodo.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.budget.BudgetService;
import jp.kyodo.budget.SettleEstimate;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the departments to turn the estimates of past years into settlements (決算見込 to 決算)
 * as soon as a later year is open, and takes what they answer.
 */
@Service
public class YearEndSettlements {

	/** Who answers for an issue is who answered for it last. */
	private static final String OPEN = """
			FROM budget_amount a
			JOIN policy_issue i ON i.id = a.policy_issue_id
			JOIN LATERAL (SELECT y.name, y.responsible_department_id FROM policy_issue_year y
				WHERE y.policy_issue_id = i.id ORDER BY y.fiscal_year DESC LIMIT 1) y ON true
			LEFT JOIN program g ON g.id = a.program_id
			WHERE a.kind = 'SETTLEMENT_ESTIMATE'
			""";

	private static final String DUE = " AND a.fiscal_year < (SELECT max(fiscal_year) FROM evaluation_round)";

	private final JdbcClient jdbc;

	private final BudgetService budget;

	private final DepartmentQueries departments;

	private final Clock clock;

	YearEndSettlements(JdbcClient jdbc, BudgetService budget, DepartmentQueries departments, Clock clock) {
		this.jdbc = jdbc;
		this.budget = budget;
		this.departments = departments;
		this.clock = clock;
	}

	/**
	 * The estimates of all years before that one, by year and department.
	 */
	@Transactional(readOnly = true)
	public List<OpenSettlements> before(FiscalYear year) {
		return grouped(this.jdbc
			.sql("SELECT a.fiscal_year, y.responsible_department_id, count(*) AS open " + OPEN
					+ " AND a.fiscal_year < :year GROUP BY a.fiscal_year, y.responsible_department_id")
			.param("year", year.value()));
	}

	/**
	 * What is asked of a person: of who enters for a department that department's
	 * estimates, of the planning section those of all.
	 */
	@Transactional(readOnly = true)
	public List<OpenSettlements> shownTo(StaffMember staff) {
		return due(staff.has(Role.PLANNING), staff.departmentsWith(Role.EDITOR));
	}

	/**
	 * What waits for a person because they enter for the department.
	 */
	@Transactional(readOnly = true)
	public List<OpenSettlements> waitingFor(StaffMember staff) {
		return due(false, staff.departmentsWith(Role.EDITOR));
	}

	/**
	 * The estimates of a year that a department has to settle, as far as that person
	 * settles them.
	 */
	@Transactional(readOnly = true)
	public List<OpenEstimate> of(StaffMember staff, FiscalYear year, long departmentId) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				SELECT a.policy_issue_id, a.program_id, i.code, y.name, g.code AS program_code, g.name AS program_name,
					a.yen, y.responsible_department_id
				""" + OPEN + DUE + """
				 AND a.fiscal_year = :year
				AND (:planning OR y.responsible_department_id = ANY(:departments))
				ORDER BY i.code, a.program_id NULLS FIRST
				""")
			.param("year", year.value())
			.param("planning", staff.has(Role.PLANNING))
			.param("departments", staff.departmentsWith(Role.EDITOR).toArray(Long[]::new))
			.query((row, number) -> new OpenEstimate(row.getLong("policy_issue_id"), row.getString("code"),
					row.getString("name"), row.getObject("program_id", Long.class), row.getString("program_code"),
					row.getString("program_name"), new Yen(row.getLong("yen")),
					row.getLong("responsible_department_id")))
			.list()
			.stream()
			.filter((estimate) -> this.departments.answeringFor(estimate.departmentId(), today) == departmentId)
			.toList();
	}

	/**
	 * Settles estimates, all of them or none.
	 * @return how many were settled
	 */
	@Transactional
	public int settle(SettleYear command) {
		Map<String, OpenEstimate> open = of(command.staff(), command.year(), command.departmentId()).stream()
			.collect(Collectors.toMap(OpenEstimate::key, (estimate) -> estimate));
		ChangeCheck check = new ChangeCheck("evaluation-years.field.");
		check.that(!command.amounts().isEmpty(), "", "evaluation-years.refused.nothing-typed");
		command.amounts()
			.keySet()
			.forEach((key) -> check.that(open.containsKey(key), "settled-" + key,
					"evaluation-years.refused.settled-already", key));
		check.that(!command.reason().isBlank(), "reason", "web.change.required", check.label("reason"));
		check.done();
		command.amounts()
			.forEach((key, yen) -> this.budget.settle(new SettleEstimate(open.get(key).issueId(),
					open.get(key).programId(), command.year(), yen, command.reason())));
		return command.amounts().size();
	}

	private List<OpenSettlements> due(boolean planning, Collection<Long> departmentIds) {
		if (!planning && departmentIds.isEmpty()) {
			return List.of();
		}
		return grouped(this.jdbc
			.sql("SELECT a.fiscal_year, y.responsible_department_id, count(*) AS open " + OPEN + DUE
					+ " AND (:planning OR y.responsible_department_id = ANY(:departments))"
					+ " GROUP BY a.fiscal_year, y.responsible_department_id")
			.param("planning", planning)
			.param("departments", departmentIds.toArray(Long[]::new)));
	}

	private List<OpenSettlements> grouped(JdbcClient.StatementSpec statement) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, OpenSettlements> groups = new LinkedHashMap<>();
		statement
			.query((row, number) -> new OpenSettlements(new FiscalYear(row.getInt("fiscal_year")),
					this.departments.answeringFor(row.getLong("responsible_department_id"), today), row.getInt("open")))
			.list()
			.forEach((group) -> groups.merge(group.year() + " " + group.departmentId(), group,
					(one, other) -> new OpenSettlements(one.year(), one.departmentId(), one.open() + other.open())));
		return groups.values()
			.stream()
			.sorted(Comparator.comparing(OpenSettlements::year).thenComparing(OpenSettlements::departmentId))
			.toList();
	}

	/**
	 * An estimate that waits to be settled.
	 *
	 * @param programId the program, null for the total of the policy issue
	 * @param departmentId who answered for the issue last
	 */
	public record OpenEstimate(long issueId, String code, String name, @Nullable Long programId,
			@Nullable String programCode, @Nullable String programName, Yen estimate, long departmentId) {

		/**
		 * Tells the estimates of one year apart.
		 */
		public String key() {
			return (this.programCode != null) ? this.code + "_" + this.programCode : this.code;
		}

	}

	/**
	 * Asks to settle estimates of a year.
	 *
	 * @param departmentId whose estimates they are
	 * @param amounts what was spent, by {@link OpenEstimate#key()}
	 * @param reason where the amounts come from
	 */
	public record SettleYear(StaffMember staff, FiscalYear year, long departmentId, Map<String, Yen> amounts,
			String reason) {

	}

}
