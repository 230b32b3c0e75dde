package jp.kyodo.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.CarryOverIssueYear;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the evaluation of a fiscal year (年度更新): takes over the standing texts of the
 * policy issues, makes one sheet for each of them with the form in force, and sets the
 * deadlines. Opening again adds what is missing and doubles nothing.
 */
@Service
public class EvaluationRounds {

	/** The day by which the next step of a sheet is due. */
	static final String DUE = """
			CASE s.state WHEN 'SUBMITTED' THEN r.approval_deadline WHEN 'APPROVED' THEN r.finalization_deadline
				WHEN 'FINALIZED' THEN r.publication_date WHEN 'PUBLISHED' THEN NULL ELSE r.deadline END
			""";

	private static final String LATE = "(NOT s.published AND " + DUE + " < :today)";

	private final Rounds rounds;

	private final EvaluationSheets sheets;

	private final PlanQueries plans;

	private final PolicyIssueService issues;

	private final YearTurns turns;

	private final JdbcClient jdbc;

	private final Clock clock;

	EvaluationRounds(Rounds rounds, EvaluationSheets sheets, PlanQueries plans, PolicyIssueService issues,
			YearTurns turns, JdbcClient jdbc, Clock clock) {
		this.rounds = rounds;
		this.sheets = sheets;
		this.plans = plans;
		this.issues = issues;
		this.turns = turns;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What opening that year would do.
	 * @throws RefusedChangeException when the year is outside of the plan
	 */
	@Transactional(readOnly = true)
	public YearTurn preview(String planCode, FiscalYear year) {
		PlanView plan = this.plans.plan(planCode)
			.orElseThrow(() -> new NotFoundException("evaluation.problem.no-plan", planCode));
		if (!plan.contains(year)) {
			throw RefusedChangeException.of("year", "evaluation.problem.year-outside-plan",
					String.valueOf(year.value()), plan.name(), String.valueOf(plan.firstYear().value()),
					String.valueOf(plan.lastYear().value()));
		}
		return this.turns.preview(plan, year);
	}

	/**
	 * Opens a year of a plan, or brings it up to date.
	 * @return what was done
	 * @throws RefusedChangeException when the year is outside of the plan, no form is in
	 * force for it, or something has changed since the dry run that was confirmed
	 */
	@Transactional
	public YearTurn open(OpenYear command) {
		// Others wait: what the dry run says still holds when it is done.
		this.jdbc.sql("LOCK TABLE evaluation_round IN SHARE ROW EXCLUSIVE MODE").update();
		YearTurn turn = preview(command.planCode(), command.year());
		ChangeCheck check = new ChangeCheck("evaluation-years.field.");
		check.that(turn.form() != null, "plan", "evaluation.problem.no-form", turn.plan().name(),
				String.valueOf(command.year().value()));
		check.done();
		check.that(command.seen() == null || command.seen().equals(turn.fingerprint()), "",
				"evaluation-years.refused.changed-meanwhile");
		check.done();
		turn.carriedOver()
			.forEach(
					(issue) -> this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.issueId(), command.year())));
		EvaluationRound round = this.rounds.findByPlanCodeAndFiscalYear(command.planCode(), command.year().value())
			.orElseGet(() -> this.rounds
				.save(new EvaluationRound(command.planCode(), command.year(), turn.form().id(), command.dates())));
		round.schedule(command.dates());
		round.useForm(turn.form().id());
		turn.toMake()
			.forEach((issue) -> this.sheets.save(new EvaluationSheet(issue.issueId(), command.year(),
					command.planCode(), turn.form().id(), this.clock.instant())));
		this.sheets.flush();
		turn.toRenew().forEach((issue) -> renew(issue, command.year(), turn.form().id()));
		return turn;
	}

	/**
	 * Opens a year with nothing but a deadline for the submission.
	 * @return how many sheets were made
	 */
	@Transactional
	public int open(String planCode, FiscalYear year, LocalDate deadline) {
		return open(new OpenYear(planCode, year, RoundDates.submissionBy(deadline), null)).toMake().size();
	}

	private void renew(YearTurn.Issue issue, FiscalYear year, long formId) {
		this.jdbc.sql("""
				UPDATE evaluation_sheet SET form_definition_id = ?, version = version + 1
				WHERE policy_issue_id = ? AND fiscal_year = ? AND state = 'NOT_STARTED'
				""").params(formId, issue.issueId(), year.value()).update();
	}

	/**
	 * The years that were opened, newest first, with how many sheets stand in each state.
	 */
	@Transactional(readOnly = true)
	public List<RoundProgress> progress() {
		return this.jdbc.sql("""
				SELECT r.plan_code, r.fiscal_year, r.deadline, r.approval_deadline, r.finalization_deadline,
					r.publication_date, count(s.id) AS sheets,
					count(s.id) FILTER (WHERE s.state IN ('NOT_STARTED', 'DRAFT')) AS open,
					count(s.id) FILTER (WHERE %s) AS late,
					count(s.id) FILTER (WHERE s.state = 'SUBMITTED') AS submitted,
					count(s.id) FILTER (WHERE s.state = 'APPROVED') AS approved,
					count(s.id) FILTER (WHERE s.state = 'FINALIZED') AS finalized,
					count(s.id) FILTER (WHERE s.state = 'PUBLISHED') AS published
				FROM evaluation_round r
				LEFT JOIN evaluation_sheet s ON s.plan_code = r.plan_code AND s.fiscal_year = r.fiscal_year
				GROUP BY r.id ORDER BY r.fiscal_year DESC, r.plan_code
				""".formatted(LATE))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new RoundProgress(row.getString("plan_code"),
					new FiscalYear(row.getInt("fiscal_year")), YearTurns.dates(row), row.getInt("sheets"),
					row.getInt("open"), row.getInt("late"), row.getInt("submitted"), row.getInt("approved"),
					row.getInt("finalized"), row.getInt("published")))
			.list();
	}

	/**
	 * Who lets sheets wait beyond the deadline, newest year first.
	 */
	@Transactional(readOnly = true)
	public List<LateWork> late() {
		return this.jdbc.sql("""
				SELECT r.plan_code, r.fiscal_year, y.responsible_department_id,
					count(*) FILTER (WHERE s.state IN ('NOT_STARTED', 'DRAFT')) AS submission,
					count(*) FILTER (WHERE s.state = 'SUBMITTED') AS approval,
					count(*) FILTER (WHERE s.state = 'APPROVED') AS finalization,
					count(*) FILTER (WHERE s.state = 'FINALIZED') AS publication
				FROM evaluation_round r
				JOIN evaluation_sheet s ON s.plan_code = r.plan_code AND s.fiscal_year = r.fiscal_year
				JOIN policy_issue_year y ON y.policy_issue_id = s.policy_issue_id AND y.fiscal_year = s.fiscal_year
				WHERE %s
				GROUP BY r.plan_code, r.fiscal_year, y.responsible_department_id
				ORDER BY r.fiscal_year DESC, r.plan_code, count(*) DESC, y.responsible_department_id
				""".formatted(LATE))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new LateWork(row.getString("plan_code"), new FiscalYear(row.getInt("fiscal_year")),
					row.getLong("responsible_department_id"), row.getInt("submission"), row.getInt("approval"),
					row.getInt("finalization"), row.getInt("publication")))
			.list();
	}

	/**
	 * How far the evaluation of a year has come.
	 *
	 * @param open sheets that the departments still have to submit
	 * @param late sheets whose next step is overdue
	 */
	public record RoundProgress(String planCode, FiscalYear year, RoundDates dates, int sheets, int open, int late,
			int submitted, int approved, int finalized, int published) {

	}

	/**
	 * The sheets of a department whose next step is overdue, by that step.
	 *
	 * @param submission waits for who enters
	 * @param approval waits for the section chief
	 * @param finalization waits for the planning section
	 * @param publication waits for the planning section
	 */
	public record LateWork(String planCode, FiscalYear year, long departmentId, int submission, int approval,
			int finalization, int publication) {

	}

}
