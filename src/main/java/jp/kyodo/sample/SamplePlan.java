package jp.kyodo.sample;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.AddIssue;
import jp.kyodo.plan.AddNode;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.CreatePlan;
import jp.kyodo.plan.DescribeIssueYear;
import jp.kyodo.plan.PlaceProgram;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.RecordProgramAchievements;
import jp.kyodo.sample.PlanFile.IssueEntry;
import jp.kyodo.sample.PlanFile.ProgramEntry;
import jp.kyodo.sample.PlanFile.YearEntry;

/**
 * Enters the sample city's plan: its tree, policy issues and programs.
 */
@Component
class SamplePlan {

	/** Stands behind the name of what was made up. */
	private static final String SAMPLE = "（見本）";

	private final PlanQueries queries;

	private final PlanService plans;

	private final PolicyIssueService issues;

	private final ProgramService programs;

	SamplePlan(PlanQueries queries, PlanService plans, PolicyIssueService issues, ProgramService programs) {
		this.queries = queries;
		this.plans = plans;
		this.issues = issues;
		this.programs = programs;
	}

	/**
	 * Whether this portal has a plan already, the sample city's or its own.
	 */
	boolean isThere() {
		return !this.queries.plans().isEmpty();
	}

	/**
	 * Enters the plan.
	 * @return keys of the policy issues by their codes
	 */
	Map<String, Long> enter(PlanFile file, EnteredOrganization organization) {
		this.plans.createPlan(new CreatePlan(file.code(), file.name(), new FiscalYear(file.first()),
				new FiscalYear(file.last()), file.levels(), ""));
		file.nodes()
			.forEach((node) -> this.plans.addNode(new AddNode(file.code(), node.parent(), node.code(), node.name())));
		List<IssueEntry> inOrder = file.issues().stream().sorted(Comparator.comparing(IssueEntry::code)).toList();
		Map<String, Long> ids = new HashMap<>();
		inOrder.forEach((issue) -> ids.put(issue.code(), addIssue(file.code(), issue, organization)));
		inOrder.forEach((issue) -> addPrograms(file.code(), issue, ids.get(issue.code())));
		// only when each program counts somewhere can it be repeated elsewhere
		inOrder.forEach((issue) -> repeatPrograms(file.code(), issue));
		return Map.copyOf(ids);
	}

	private long addIssue(String plan, IssueEntry issue, EnteredOrganization organization) {
		YearEntry first = issue.years().get(0);
		long id = this.issues.addIssue(new AddIssue(plan, issue.node(), issue.code(), new FiscalYear(first.year()),
				content(issue, first, organization)));
		issue.years()
			.stream()
			.skip(1)
			.forEach((year) -> this.issues.describeIssueYear(
					new DescribeIssueYear(id, new FiscalYear(year.year()), content(issue, year, organization))));
		return id;
	}

	private static PolicyIssueContent content(IssueEntry issue, YearEntry year, EnteredOrganization organization) {
		return new PolicyIssueContent(issue.sample() ? year.name() + SAMPLE : year.name(),
				organization.department(year.responsible()),
				year.related().stream().map(organization::department).toList(), year.priority(), year.problem(),
				year.outline(), year.goal());
	}

	private void addPrograms(String plan, IssueEntry issue, long issueId) {
		Map<Integer, Map<Long, String>> achievements = new TreeMap<>();
		for (ProgramEntry program : issue.programs()) {
			if (program.name() != null) {
				long id = this.programs
					.addProgram(new AddProgram(plan, issue.code(), program.code(), program.name(), null));
				program.judged()
					.forEach(
							(year, code) -> achievements.computeIfAbsent(year, (key) -> new HashMap<>()).put(id, code));
			}
		}
		achievements.forEach((year, codes) -> this.programs
			.recordAchievements(new RecordProgramAchievements(issueId, new FiscalYear(year), codes)));
	}

	private void repeatPrograms(String plan, IssueEntry issue) {
		issue.programs()
			.stream()
			.filter(ProgramEntry::isRepeated)
			.forEach((program) -> this.programs
				.placeProgram(new PlaceProgram(plan, issue.code(), program.code(), true)));
	}

}
