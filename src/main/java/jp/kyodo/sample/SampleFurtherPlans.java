package jp.kyodo.sample;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.AddIssue;
import jp.kyodo.plan.AddNode;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.AddTarget;
import jp.kyodo.plan.CreatePlan;
import jp.kyodo.plan.LinkPlans;
import jp.kyodo.plan.LinkPlans.Line;
import jp.kyodo.plan.OutlineProgram;
import jp.kyodo.plan.PlanContinuity;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.ProgramTargetService;
import jp.kyodo.plan.TargetContent;
import jp.kyodo.sample.FurtherPlanFile.IssueEntry;
import jp.kyodo.sample.FurtherPlanFile.ProgramEntry;
import jp.kyodo.sample.FurtherPlanFile.SheetEntry;
import jp.kyodo.sample.FurtherPlanFile.TargetEntry;

import org.springframework.stereotype.Component;

/**
 * Enters a further plan of the sample city: its tree, issues, programs with their
 * targets, outcome indicators and sheets.
 */
@Component
class SampleFurtherPlans {

	private final PlanService plans;

	private final PolicyIssueService issues;

	private final Programs programs;

	private final SampleIndicators indicators;

	private final SampleSheets sheets;

	private final PlanContinuity continuity;

	SampleFurtherPlans(PlanService plans, PolicyIssueService issues, Programs programs, SampleIndicators indicators,
			SampleSheets sheets, PlanContinuity continuity) {
		this.plans = plans;
		this.issues = issues;
		this.programs = programs;
		this.indicators = indicators;
		this.sheets = sheets;
		this.continuity = continuity;
	}

	void enter(FurtherPlanFile file, EnteredOrganization organization) {
		FiscalYear first = new FiscalYear(file.first());
		this.plans.createPlan(
				new CreatePlan(file.code(), file.name(), first, new FiscalYear(file.last()), file.levels(), ""));
		file.nodes()
			.forEach((node) -> this.plans.addNode(new AddNode(file.code(), node.parent(), node.code(), node.name())));
		for (IssueEntry issue : file.issues()) {
			long id = this.issues
				.addIssue(new AddIssue(file.code(), issue.node(), issue.code(), first, content(issue, organization)));
			issue.programs().forEach((program) -> this.programs.enter(file.code(), issue.code(), program));
			issue.indicators().forEach((indicator) -> this.indicators.enter(indicator, id, first));
		}
		file.forerunners()
			.forEach((forerunner) -> this.continuity.link(new LinkPlans(forerunner.plan(), file.code(),
					List.of(Line.of(1, forerunner.from(), forerunner.to(), forerunner.remark())))));
		file.deadlines().forEach((year, deadline) -> this.sheets.open(file.code(), new FiscalYear(year), deadline));
		file.issues().forEach((issue) -> issue.sheets().forEach((sheet) -> enter(issue.code(), sheet, organization)));
	}

	private void enter(String issue, SheetEntry sheet, EnteredOrganization organization) {
		this.sheets.enter(new FiscalYear(sheet.year()), issue, sheet, organization);
	}

	private static PolicyIssueContent content(IssueEntry issue, EnteredOrganization organization) {
		return new PolicyIssueContent(issue.name(), organization.department(issue.responsible()),
				issue.related().stream().map(organization::department).toList(), false, issue.problem(),
				issue.outline(), issue.goal());
	}

	/**
	 * Enters programs with their targets.
	 */
	@Component
	static class Programs {

		private final ProgramService programs;

		private final ProgramTargetService targets;

		Programs(ProgramService programs, ProgramTargetService targets) {
			this.programs = programs;
			this.targets = targets;
		}

		private void enter(String plan, String issue, ProgramEntry program) {
			this.programs.addProgram(new AddProgram(plan, issue, program.code(), program.name(), null));
			if (program.explanation() != null) {
				this.targets.outline(new OutlineProgram(plan, program.code(), program.explanation(), program.inCharge(),
						program.currentState(), 0));
			}
			program.targets()
				.forEach((target) -> this.targets.addTarget(new AddTarget(plan, program.code(), content(target))));
		}

		private static TargetContent content(TargetEntry target) {
			return new TargetContent(target.text(), (target.items() != null) ? target.items() : List.of(),
					new FiscalYear(target.from()), (target.to() != null) ? new FiscalYear(target.to()) : null);
		}

	}

}
