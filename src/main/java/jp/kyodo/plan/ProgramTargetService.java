package jp.kyodo.plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.NotFoundException;

/**
 * Keeps what the programs of a plan shall do year by year. Who may change that is decided
 * by the caller.
 */
@Service
@Transactional
public class ProgramTargetService {

	private final PlanTreeLookup lookup;

	private final ProgramRepository programs;

	private final ProgramOutlineRepository outlines;

	private final ProgramTargetRepository targets;

	ProgramTargetService(PlanTreeLookup lookup, ProgramRepository programs, ProgramOutlineRepository outlines,
			ProgramTargetRepository targets) {
		this.lookup = lookup;
		this.programs = programs;
		this.outlines = outlines;
		this.targets = targets;
	}

	/** Says what a program is about in a plan. */
	public void outline(OutlineProgram command) {
		Plan plan = this.lookup.plan(command.planCode());
		Program program = program(command.programCode());
		ProgramOutline outline = this.outlines.findByProgramIdAndPlanId(program.id(), plan.id()).orElse(null);
		StaleChangeException.refuseUnlessCurrent("outline of program " + program.code(), command.version(),
				(outline != null) ? outline.version() + 1 : 0);
		if (outline == null) {
			this.outlines.saveAndFlush(new ProgramOutline(program, plan, command));
		}
		else {
			outline.describe(command);
			this.outlines.flush();
		}
	}

	/**
	 * Adds a target behind the others.
	 * @return key of the target
	 */
	public long addTarget(AddTarget command) {
		Plan plan = this.lookup.plan(command.planCode());
		Program program = program(command.programCode());
		requireWithin(plan, command.content());
		int place = Ordered.next(this.targets.findByProgramIdAndPlanId(program.id(), plan.id()));
		return this.targets.saveAndFlush(new ProgramTarget(program, plan, command.content(), place)).id();
	}

	/** Changes what a target says. */
	public void changeTarget(ChangeTarget command) {
		Plan plan = this.lookup.plan(command.planCode());
		ProgramTarget target = target(plan, command.programCode(), command.targetId());
		StaleChangeException.refuseUnlessCurrent("target " + target.id(), command.version(), target.version());
		requireWithin(plan, command.content());
		target.describe(command.content());
		this.targets.flush();
	}

	/** Moves a target one step among those of its program. */
	public void moveTarget(MoveTarget command) {
		Plan plan = this.lookup.plan(command.planCode());
		ProgramTarget target = target(plan, command.programCode(), command.targetId());
		Ordered.move(this.targets.findByProgramIdAndPlanId(program(command.programCode()).id(), plan.id()), target.id(),
				command.step());
		this.targets.flush();
	}

	/** Removes a target. */
	public void removeTarget(RemoveTarget command) {
		Plan plan = this.lookup.plan(command.planCode());
		this.targets.delete(target(plan, command.programCode(), command.targetId()));
		this.targets.flush();
	}

	/**
	 * A target begins in a year of the plan, or right behind it, and ends within the plan
	 * or goes on.
	 */
	private static void requireWithin(Plan plan, TargetContent content) {
		FiscalYear afterwards = plan.lastYear().plus(1);
		ChangeCheck check = new ChangeCheck("plan.field.");
		check.that(plan.contains(content.from()) || content.from().equals(afterwards), "targetFrom",
				"plan.refused.target-from-outside", plan.firstYear().toString(), plan.lastYear().toString(),
				afterwards.toString());
		FiscalYear to = content.to();
		check.that(to == null || plan.contains(to), "targetTo", "plan.refused.target-to-outside",
				plan.firstYear().toString(), plan.lastYear().toString(), afterwards.toString());
		check.done();
	}

	private Program program(String code) {
		return this.programs.findByCode(code).orElseThrow(() -> new NotFoundException("plan.program.not-found", code));
	}

	private ProgramTarget target(Plan plan, String programCode, long id) {
		return this.targets.findByProgramIdAndPlanId(program(programCode).id(), plan.id())
			.stream()
			.filter((target) -> target.id() == id)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("plan.target.not-found"));
	}

}
