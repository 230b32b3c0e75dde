package jp.kyodo.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.web.BadRequestException;
import jp.kyodo.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the evaluation of a fiscal year: one sheet for each policy issue of the plan,
 * with the form in force and a deadline. Opening again adds what is missing and doubles
 * nothing.
 */
@Service
public class EvaluationRounds {

	private final Rounds rounds;

	private final EvaluationSheets sheets;

	private final PlanQueries plans;

	private final FormDefinitions forms;

	private final JdbcClient jdbc;

	private final Clock clock;

	EvaluationRounds(Rounds rounds, EvaluationSheets sheets, PlanQueries plans, FormDefinitions forms, JdbcClient jdbc,
			Clock clock) {
		this.rounds = rounds;
		this.sheets = sheets;
		this.plans = plans;
		this.forms = forms;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Opens a year of a plan, or sets another deadline for it and adds sheets for policy
	 * issues that came later.
	 * @return how many sheets were made
	 * @throws BadRequestException when the year is outside of the plan, or no form is in
	 * force for it
	 */
	@Transactional
	public int open(String planCode, FiscalYear year, LocalDate deadline) {
		PlanView plan = this.plans.plan(planCode)
			.orElseThrow(() -> new NotFoundException("evaluation.problem.no-plan", planCode));
		if (!plan.contains(year)) {
			throw new BadRequestException("evaluation.problem.year-outside-plan", String.valueOf(year.value()),
					plan.name(), String.valueOf(plan.firstYear().value()), String.valueOf(plan.lastYear().value()));
		}
		long form = this.forms.inForce(planCode, year.value())
			.orElseThrow(() -> new BadRequestException("evaluation.problem.no-form", plan.name(),
					String.valueOf(year.value())));
		EvaluationRound round = this.rounds.findByPlanCodeAndFiscalYear(planCode, year.value())
			.orElseGet(() -> this.rounds.save(new EvaluationRound(planCode, year, form, deadline)));
		round.changeDeadline(deadline);
		Set<Long> known = new HashSet<>(
				this.jdbc.sql("SELECT policy_issue_id FROM evaluation_sheet WHERE fiscal_year = ?")
					.param(year.value())
					.query(Long.class)
					.list());
		List<PolicyIssueYearView> missing = this.plans.issues(year)
			.stream()
			.filter((issue) -> issue.plan().code().equals(planCode) && !known.contains(issue.issueId()))
			.toList();
		missing.forEach((issue) -> this.sheets.save(
				new EvaluationSheet(issue.issueId(), year, planCode, round.formDefinitionId(), this.clock.instant())));
		this.sheets.flush();
		return missing.size();
	}

	/**
	 * The years that were opened, newest first, with how many sheets stand in each state.
	 */
	@Transactional(readOnly = true)
	public List<RoundProgress> progress() {
		return this.jdbc.sql("""
				SELECT r.plan_code, r.fiscal_year, r.deadline, count(s.id) AS sheets,
					count(s.id) FILTER (WHERE s.state IN ('NOT_STARTED', 'DRAFT')) AS open,
					count(s.id) FILTER (WHERE s.state IN ('NOT_STARTED', 'DRAFT') AND NOT s.published
						AND r.deadline < :today) AS late,
					count(s.id) FILTER (WHERE s.state = 'SUBMITTED') AS submitted,
					count(s.id) FILTER (WHERE s.state = 'APPROVED') AS approved,
					count(s.id) FILTER (WHERE s.state = 'FINALIZED') AS finalized,
					count(s.id) FILTER (WHERE s.state = 'PUBLISHED') AS published
				FROM evaluation_round r
				LEFT JOIN evaluation_sheet s ON s.plan_code = r.plan_code AND s.fiscal_year = r.fiscal_year
				GROUP BY r.id ORDER BY r.fiscal_year DESC, r.plan_code
				""")
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new RoundProgress(row.getString("plan_code"),
					new FiscalYear(row.getInt("fiscal_year")), row.getObject("deadline", LocalDate.class),
					row.getInt("sheets"), row.getInt("open"), row.getInt("late"), row.getInt("submitted"),
					row.getInt("approved"), row.getInt("finalized"), row.getInt("published")))
			.list();
	}

	/**
	 * How far the evaluation of a year has come.
	 *
	 * @param open sheets that the departments still have to submit
	 * @param late those of them whose deadline has passed
	 */
	public record RoundProgress(String planCode, FiscalYear year, LocalDate deadline, int sheets, int open, int late,
			int submitted, int approved, int finalized, int published) {

	}

}
