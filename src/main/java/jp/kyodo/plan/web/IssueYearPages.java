package jp.kyodo.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.PolicyIssueLink;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Builds the page of a policy issue in one year.
 */
@Component
class IssueYearPages {

	private final PlanQueries queries;

	private final RegisterAccess access;

	private final YearDepartments departments;

	private final List<PolicyIssueLink> links;

	IssueYearPages(PlanQueries queries, RegisterAccess access, YearDepartments departments,
			ObjectProvider<PolicyIssueLink> links) {
		this.queries = queries;
		this.access = access;
		this.departments = departments;
		this.links = links.stream().sorted(Comparator.comparingInt(PolicyIssueLink::order)).toList();
	}

	RegisterAccess access() {
		return this.access;
	}

	IssueInPlan issue(String planCode, String issueCode) {
		return this.access.issue(this.access.plan(planCode), issueCode);
	}

	PolicyIssueYearView content(IssueInPlan issue, FiscalYear year) {
		return this.queries.issue(issue.code(), year)
			.orElseThrow(() -> new NotFoundException("plan.issue.year-not-found", issue.code(), year.toString()));
	}

	/** The names of the departments in a year, by their codes. */
	IssueForm.DepartmentNames names(FiscalYear year) {
		Map<String, String> names = this.departments.names(year)
			.values()
			.stream()
			.collect(Collectors.toMap(DepartmentName::code, DepartmentName::path));
		return (code) -> (code != null) ? names.getOrDefault(code, code) : "";
	}

	/** The page with what is recorded. */
	IssueYearPage page(String planCode, String issueCode, String askedYear) {
		IssueInPlan issue = issue(planCode, issueCode);
		FiscalYear year = this.access.year(issue.plan(), askedYear);
		IssueForm form = this.queries.issue(issue.code(), year)
			.map((content) -> IssueForm.of(content, this.departments))
			.orElseGet(() -> IssueForm.empty(issue.latestName()));
		return page(issue, year, form, ChangeOutcome.none(), List.of());
	}

	/** The page with what was typed. */
	IssueYearPage page(IssueInPlan issue, FiscalYear year, IssueForm form, ChangeOutcome outcome,
			List<Difference> differences) {
		List<String> chosen = new ArrayList<>(form.chosenDepartments());
		if (form.responsibleDepartment() != null) {
			chosen.add(form.responsibleDepartment());
		}
		List<FiscalYear> described = this.queries.yearsOfIssue(issue.issueId());
		List<Link> issueLinks = this.links.stream()
			.map((link) -> new Link(link.messageKey(), link.path(issue.plan(), issue.code(), year)))
			.toList();
		return new IssueYearPage(issue, year, described, form, this.departments.in(year, chosen), names(year),
				this.queries.programs(issue.issueId(), year), issueLinks, outcome, differences,
				this.access.mayChange());
	}

	/**
	 * A link to a page of another module.
	 */
	record Link(String messageKey, String path) {
	}

	/**
	 * A policy issue in one year.
	 */
	record IssueYearPage(IssueInPlan issue, FiscalYear year, List<FiscalYear> describedYears, IssueForm form,
			List<Choice> departments, IssueForm.DepartmentNames names, List<ProgramView> programs, List<Link> links,
			ChangeOutcome outcome, List<Difference> differences, boolean mayChange) {

		public PlanView plan() {
			return this.issue.plan();
		}

		public String relatedNames() {
			return this.names.of(this.form.chosenDepartments());
		}

		public boolean isDescribed() {
			return this.describedYears.contains(this.year);
		}

		/** The year whose content can be carried over; null if there is none. */
		public @Nullable FiscalYear yearBefore() {
			return this.describedYears.stream()
				.filter((candidate) -> candidate.isBefore(this.year))
				.max(Comparator.naturalOrder())
				.orElse(null);
		}

	}

}
