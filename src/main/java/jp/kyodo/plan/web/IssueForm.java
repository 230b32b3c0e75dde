package jp.kyodo.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.text.Bullets;
import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a policy issue in one year. Departments are their codes; bullets
 * stand one on a line.
 */
record IssueForm(@Nullable String issueName, @Nullable String responsibleDepartment,
		@Nullable List<String> relatedDepartments, @Nullable String priority, @Nullable String problem,
		@Nullable String outline, @Nullable String goal, @Nullable String version, @Nullable String formToken) {

	private static final int BLANK_DEPARTMENTS = 3;

	static IssueForm empty(String name) {
		return new IssueForm(name, "", List.of(), null, "", "", "", "", null);
	}

	static IssueForm of(PolicyIssueYearView issue, YearDepartments departments) {
		FiscalYear year = issue.year();
		return new IssueForm(issue.name(), departments.codeOf(issue.responsibleDepartmentId(), year),
				issue.relatedDepartmentIds().stream().map((id) -> departments.codeOf(id, year)).toList(),
				issue.priority() ? "true" : null, Bullets.format(issue.problem()), Bullets.format(issue.outline()),
				Bullets.format(issue.goal()), String.valueOf(issue.version()), null);
	}

	PolicyIssueContent toContent(YearDepartments departments) {
		ChangeCheck check = new ChangeCheck("plan.field.").inOrder("issueName", "responsibleDepartment",
				"relatedDepartments", "problem", "outline", "goal");
		String name = check.line("issueName", this.issueName, 200);
		Long responsible = departments.idOf("responsibleDepartment", this.responsibleDepartment, check);
		List<Long> related = new ArrayList<>();
		for (String code : chosenDepartments()) {
			Long id = departments.idOf("relatedDepartments", code, check);
			if (id != null) {
				related.add(id);
			}
		}
		return check.complete(() -> new PolicyIssueContent(name, responsible, related, isPriority(),
				bullets(this.problem), bullets(this.outline), bullets(this.goal)));
	}

	boolean isNew() {
		return this.version == null || this.version.isBlank();
	}

	public boolean isPriority() {
		return "true".equals(this.priority);
	}

	/** The departments that were chosen, in their order. */
	List<String> chosenDepartments() {
		return (this.relatedDepartments != null)
				? this.relatedDepartments.stream().filter((code) -> !code.isBlank()).toList() : List.of();
	}

	/** The departments that were chosen and some blank fields for more. */
	public List<String> departmentFields() {
		List<String> fields = new ArrayList<>(chosenDepartments());
		for (int i = 0; i < BLANK_DEPARTMENTS; i++) {
			fields.add("");
		}
		return fields;
	}

	IssueForm basedOn(PolicyIssueYearView issue) {
		return new IssueForm(this.issueName, this.responsibleDepartment, this.relatedDepartments, this.priority,
				this.problem, this.outline, this.goal, String.valueOf(issue.version()), null);
	}

	List<Difference> differencesFrom(IssueForm theirs, DepartmentNames names) {
		return Difference.among(Difference.of("plan.field.issueName", this.issueName, theirs.issueName),
				Difference.of("plan.field.responsibleDepartment", names.of(this.responsibleDepartment),
						names.of(theirs.responsibleDepartment)),
				Difference.of("plan.field.relatedDepartments", names.of(chosenDepartments()),
						names.of(theirs.chosenDepartments())),
				Difference.of("plan.field.priority", isPriority() ? "■" : "□", theirs.isPriority() ? "■" : "□"),
				Difference.of("plan.field.problem", normal(this.problem), normal(theirs.problem)),
				Difference.of("plan.field.outline", normal(this.outline), normal(theirs.outline)),
				Difference.of("plan.field.goal", normal(this.goal), normal(theirs.goal)));
	}

	private static List<String> bullets(@Nullable String text) {
		return (text != null) ? Bullets.parse(text) : List.of();
	}

	private static String normal(@Nullable String text) {
		return Bullets.format(bullets(text));
	}

	/**
	 * Knows the name of a department by its code.
	 */
	interface DepartmentNames {

		String of(@Nullable String code);

		default String of(List<String> codes) {
			return codes.stream().map(this::of).collect(Collectors.joining("、"));
		}

	}

}
