package jp.kyodo.project.exchange;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RuleContext;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.web.RefusedChangeException.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Says what is wrong with rows that are understood: whose projects they are, and the
 * rules for projects.
 */
final class RowChecks {

	private final ProjectImport one;

	private final FileColumns columns;

	private final MessageSource messages;

	private final Function<FiscalYear, RuleContext> facts;

	/**
	 * Begins with a file.
	 * @param facts tells what was the case in a year
	 */
	RowChecks(ProjectImport one, FileColumns columns, MessageSource messages, Function<FiscalYear, RuleContext> facts) {
		this.one = one;
		this.columns = columns;
		this.messages = messages;
		this.facts = facts;
	}

	/**
	 * The answer to a survey is about its year.
	 */
	void checkSurveyYear(ReadRow row) {
		FiscalYear year = this.one.surveyYear();
		if (year != null && row.year != null && !row.year.equals(year)) {
			problem(row, ExchangeColumn.YEAR, "project-exchange.problem.survey-year", String.valueOf(year.value()));
		}
	}

	/**
	 * A department answers for its own projects only, and for those of departments that
	 * are no more.
	 */
	void checkOwner(ReadRow row, @Nullable KnownProject project, RegisterExtract known) {
		Set<Long> allowed = this.one.departments();
		if (allowed == null || project == null) {
			return;
		}
		FiscalYear year = Objects.requireNonNull(row.year);
		ProjectYearView owned = known.present(project, year);
		if (owned == null) {
			owned = known.before(project, year);
		}
		if (owned != null && !allowed.contains(owned.departmentId())
				&& this.facts.apply(year).department(owned.content().departmentCode()).isPresent()) {
			problem(row, ExchangeColumn.CODE, "project-exchange.problem.others-project", owned.department());
		}
	}

	void checkDepartment(ReadRow row, @Nullable DepartmentName department) {
		Set<Long> allowed = this.one.departments();
		if (allowed != null && department != null && !allowed.contains(department.id())) {
			problem(row, ExchangeColumn.DEPARTMENT, "project-exchange.problem.other-department");
		}
	}

	void checkRules(ReadRow row, ProjectContent content, RuleContext rules) {
		for (Problem problem : ProjectRules.check(content, rules)) {
			ExchangeColumn column = RuleFields.column(problem.field());
			if (column == ExchangeColumn.FORM_OTHER && row.asksForOther) {
				continue;
			}
			// what was said about a cell is not said twice
			if (row.problems().stream().noneMatch((said) -> said.heading().equals(this.columns.heading(column)))) {
				this.columns.tell(row, column, this.columns.first(row, column),
						this.messages.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.JAPANESE));
			}
		}
	}

	private void problem(ReadRow row, ExchangeColumn column, String key, Object... arguments) {
		this.columns.problem(row, column, this.columns.first(row, column), key, arguments);
	}

}
