package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.PartnerSuggestions.Found;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.web.Choice;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds the page on which a project-year is entered, in the same way whether it
 * succeeded or not.
 */
@Component
class ProjectFormPages {

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final PlanQueries plans;

	private final ProjectAccess access;

	ProjectFormPages(Vocabularies vocabularies, DepartmentQueries departments, PlanQueries plans,
			ProjectAccess access) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.plans = plans;
		this.access = access;
	}

	ProjectFormPage page(FiscalYear year, @Nullable String code, ProjectForm form, ChangeOutcome outcome,
			List<Difference> differences, @Nullable Found found) {
		List<PolicyIssueYearView> issues = this.plans.issues(year);
		List<Choice> issueChoices = new ArrayList<>();
		List<Choice> programs = new ArrayList<>();
		for (PolicyIssueYearView issue : issues) {
			issueChoices.add(new Choice(issue.code(), issue.code() + " " + issue.name()));
			if (issue.code().equals(form.text("issue"))) {
				this.plans.programs(issue.issueId(), year)
					.forEach((program) -> programs
						.add(new Choice(program.code(), program.code() + " " + program.name())));
			}
		}
		keep(issueChoices, form.text("issue"));
		keep(programs, form.text("program"));
		return new ProjectFormPage(year, code, form, outcome, differences, this.vocabularies.all(),
				departments(year, form.text("department")), issueChoices, programs, found, this.access.mayPlan());
	}

	/** The departments for which the person may enter, and the one that is chosen. */
	List<Choice> departments(FiscalYear year, String chosen) {
		List<Choice> choices = new ArrayList<>();
		for (DepartmentName department : this.departments.selectableIn(year)) {
			if (this.access.mayChange(department.id())) {
				choices.add(new Choice(department.code(), department.path()));
			}
		}
		keep(choices, chosen);
		return choices;
	}

	private static void keep(List<Choice> choices, String chosen) {
		if (!chosen.isEmpty() && choices.stream().noneMatch((choice) -> choice.value().equals(chosen))) {
			choices.add(new Choice(chosen, chosen));
		}
	}

}
