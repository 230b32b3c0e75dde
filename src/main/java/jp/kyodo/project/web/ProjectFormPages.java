package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Difference;
import jp.kyodo.web.KeptInput;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
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

	private final MessageSource messages;

	ProjectFormPages(Vocabularies vocabularies, DepartmentQueries departments, PlanQueries plans, ProjectAccess access,
			MessageSource messages) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.plans = plans;
		this.access = access;
		this.messages = messages;
	}

	ProjectFormPage page(FiscalYear year, @Nullable String code, ProjectForm form, ChangeOutcome outcome,
			List<Difference> differences, PartnerStep partners, KeptInput<BegunProject> kept) {
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
		List<Choice> offered = departments(year, form.text("department"));
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		UnaryOperator<Difference> readable = (difference) -> readable(difference, words, year, issueChoices);
		return new ProjectFormPage(year, code, form, outcome, differences.stream().map(readable).toList(), words,
				offered, issueChoices, programs, partners, this.access.mayPlan(),
				kept.withDifferences(kept.differences().stream().map(readable).toList()));
	}

	/** The same difference, in words where the form has codes. */
	private Difference readable(Difference difference, Map<Vocabulary, Terms> words, FiscalYear year,
			List<Choice> issues) {
		String field = difference.labelKey().substring(ProjectRules.LABELS.length());
		UnaryOperator<String> word = switch (field) {
			case "wards" -> words.get(Vocabulary.WARD)::label;
			case "fields" -> words.get(Vocabulary.FIELD)::label;
			case "forms" -> words.get(Vocabulary.FORM)::label;
			case "involvements" -> words.get(Vocabulary.INVOLVEMENT)::label;
			case "principles" -> words.get(Vocabulary.PRINCIPLE)::label;
			case "proposedBy" -> (value) -> List.of("CITIZENS", "CITY").contains(value)
					? message("project.proposed-by." + value) : value;
			case "origin" ->
				(value) -> List.of("NEW", "CONVERTED").contains(value) ? message("project.origin." + value) : value;
			case "cityWide", "casebook" -> (value) -> message("true".equals(value) ? "project.yes" : "project.no");
			case "followsRule" -> (value) -> message("true".equals(value) ? "project.rule.yes" : "project.rule.no");
			case "issue" -> (value) -> label(issues, value);
			case "department" -> (value) -> this.departments.selectableIn(year)
				.stream()
				.filter((department) -> department.code().equals(value))
				.map(DepartmentName::path)
				.findFirst()
				.orElse(value);
			default -> UnaryOperator.identity();
		};
		return new Difference(difference.labelKey(), inWords(difference.mine(), word),
				inWords(difference.theirs(), word));
	}

	private static String inWords(String values, UnaryOperator<String> word) {
		return values.isEmpty() ? "" : values.lines().map(word).collect(Collectors.joining("\n"));
	}

	private static String label(List<Choice> choices, String value) {
		return choices.stream()
			.filter((choice) -> choice.value().equals(value))
			.map(Choice::label)
			.findFirst()
			.orElse(value);
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
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
