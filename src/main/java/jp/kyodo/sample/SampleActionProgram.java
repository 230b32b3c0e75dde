package jp.kyodo.sample;

import java.util.List;

import org.springframework.stereotype.Component;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.AddIssue;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.AddTarget;
import jp.kyodo.plan.CreatePlan;
import jp.kyodo.plan.OutlineProgram;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.ProgramTargetService;
import jp.kyodo.plan.TargetContent;
import jp.kyodo.sample.ActionProgramFile.ItemEntry;
import jp.kyodo.sample.ActionProgramFile.ProgramEntry;
import jp.kyodo.sample.ActionProgramFile.TargetEntry;

/**
 * Enters the sample city's action programme: items, programs with their targets, and the
 * sheets of the first year.
 */
@Component
class SampleActionProgram {

	private final PlanService plans;

	private final PolicyIssueService issues;

	private final ProgramService programs;

	private final ProgramTargetService targets;

	private final SampleSheets sheets;

	SampleActionProgram(PlanService plans, PolicyIssueService issues, ProgramService programs,
			ProgramTargetService targets, SampleSheets sheets) {
		this.plans = plans;
		this.issues = issues;
		this.programs = programs;
		this.targets = targets;
		this.sheets = sheets;
	}

	void enter(ActionProgramFile file, EnteredOrganization organization) {
		FiscalYear first = new FiscalYear(file.first());
		this.plans.createPlan(
				new CreatePlan(file.code(), file.name(), first, new FiscalYear(file.last()), file.levels(), ""));
		for (ItemEntry item : file.items()) {
			this.issues.addIssue(new AddIssue(file.code(), null, item.code(), first, content(item, organization)));
			item.programs().forEach((program) -> addProgram(file.code(), item.code(), program));
		}
		file.deadlines().forEach((year, deadline) -> this.sheets.open(file.code(), new FiscalYear(year), deadline));
		file.items()
			.forEach((item) -> this.sheets.enter(first, item.code(), item.sheet().sections(), item.sheet().state(),
					organization));
	}

	private static PolicyIssueContent content(ItemEntry item, EnteredOrganization organization) {
		return new PolicyIssueContent(item.name(), organization.department(item.responsible()),
				item.related().stream().map(organization::department).toList(), false, List.of(), List.of(), List.of());
	}

	private void addProgram(String plan, String item, ProgramEntry program) {
		this.programs.addProgram(new AddProgram(plan, item, program.code(), program.name(), null));
		this.targets.outline(new OutlineProgram(plan, program.code(), program.explanation(), program.inCharge(),
				program.currentState(), 0));
		program.targets()
			.forEach((target) -> this.targets.addTarget(new AddTarget(plan, program.code(), content(target))));
	}

	private static TargetContent content(TargetEntry target) {
		return new TargetContent(target.text(), (target.items() != null) ? target.items() : List.of(),
				new FiscalYear(target.from()), (target.to() != null) ? new FiscalYear(target.to()) : null);
	}

}
