package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.ProgramDetail;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.plan.web.ProgramController.ProgramForm;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Builds the pages of the programs of a policy issue.
 */
@Component
class ProgramPages {

	private final PlanQueries queries;

	private final IssueYearPages issues;

	private final YearDepartments departments;

	ProgramPages(PlanQueries queries, IssueYearPages issues, YearDepartments departments) {
		this.queries = queries;
		this.issues = issues;
		this.departments = departments;
	}

	RegisterAccess access() {
		return this.issues.access();
	}

	Place place(String planCode, String issueCode, String year) {
		IssueInPlan issue = this.issues.issue(planCode, issueCode);
		return new Place(issue, access().year(issue.plan(), year));
	}

	/**
	 * Whether a program counts at another place of the plan, so that a further one is
	 * repeated.
	 */
	boolean countsIn(String planCode, String programCode) {
		return this.queries.countsIn(access().plan(planCode), programCode);
	}

	NewProgramPage blank(Place place) {
		return newPage(place, new ProgramForm("", "", "", null, null, null), "", ChangeOutcome.none(),
				ChangeOutcome.none());
	}

	NewProgramPage failed(Place place, ProgramForm form, ChangeOutcome outcome) {
		return newPage(place, form, "", outcome, ChangeOutcome.none());
	}

	NewProgramPage failedPlacing(Place place, String existingCode, ChangeOutcome outcome) {
		return newPage(place, new ProgramForm("", "", "", null, null, null), existingCode, ChangeOutcome.none(),
				outcome);
	}

	ProgramPage page(Place place, String programCode) {
		return page(place, programCode, recorded(place, programCode), ChangeOutcome.none(), List.of());
	}

	ProgramPage page(Place place, String programCode, ProgramForm form, ChangeOutcome outcome) {
		if (!outcome.isOvertaken()) {
			return page(place, programCode, form, outcome, List.of());
		}
		ProgramForm theirs = recorded(place, programCode);
		return page(place, programCode, form.withVersion(theirs.version()), outcome,
				form.differencesFrom(theirs, this.issues.names(place.year())));
	}

	private NewProgramPage newPage(Place place, ProgramForm form, String existingCode, ChangeOutcome outcome,
			ChangeOutcome placing) {
		return new NewProgramPage(place, form, existingCode, this.departments.in(place.year(), List.of()), outcome,
				placing);
	}

	private ProgramPage page(Place place, String programCode, ProgramForm form, ChangeOutcome outcome,
			List<Difference> differences) {
		List<String> chosen = (form.programDepartment() != null) ? List.of(form.programDepartment()) : List.of();
		return new ProgramPage(place, programCode, form, this.departments.in(place.year(), chosen), outcome,
				differences);
	}

	private ProgramForm recorded(Place place, String programCode) {
		ProgramView program = this.queries.programs(place.issue().issueId(), place.year())
			.stream()
			.filter((candidate) -> candidate.code().equals(programCode))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("plan.program.not-found", programCode));
		ProgramDetail detail = this.queries.program(programCode).orElseThrow();
		return new ProgramForm(programCode, detail.name(),
				this.departments.codeOf(detail.responsibleDepartmentId(), place.year()),
				program.repeated() ? "true" : null, String.valueOf(detail.version()), null);
	}

	/**
	 * The policy issue and year that a page of programs belongs to.
	 */
	record Place(IssueInPlan issue, FiscalYear year) {

		public PlanView plan() {
			return this.issue.plan();
		}

	}

	/**
	 * The form of a new program and the one to place an existing one.
	 */
	record NewProgramPage(Place place, ProgramForm form, String existingCode, List<Choice> departments,
			ChangeOutcome outcome, ChangeOutcome placing) {
	}

	/**
	 * The form of a program.
	 */
	record ProgramPage(Place place, String code, ProgramForm form, List<Choice> departments, ChangeOutcome outcome,
			List<Difference> differences) {
	}

}
