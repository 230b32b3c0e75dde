package jp.kyodo.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;

/**
 * Puts programs under policy issues and records their achievement. Who may do that is
 * decided by the caller.
 */
@Service
@Transactional
public class ProgramService {

	private final PlanTreeLookup lookup;

	private final ProgramRepository programs;

	private final ProgramPlaceRepository places;

	private final ProgramAchievementRepository achievements;

	ProgramService(PlanTreeLookup lookup, ProgramRepository programs, ProgramPlaceRepository places,
			ProgramAchievementRepository achievements) {
		this.lookup = lookup;
		this.programs = programs;
		this.places = places;
		this.achievements = achievements;
	}

	/**
	 * Makes a program under a policy issue; refused when the code is taken.
	 * @return id of the program
	 */
	public long addProgram(AddProgram command) {
		PolicyIssuePlace issue = issue(command.planCode(), command.issueCode());
		if (this.programs.findByCode(command.code()).isPresent()) {
			throw RefusedChangeException.of("programCode", "plan.refused.program-code-taken", command.code());
		}
		Program program = this.programs
			.saveAndFlush(new Program(command.code(), command.name(), command.responsibleDepartmentId()));
		this.places.saveAndFlush(new ProgramPlace(issue, program, false, Ordered.next(placesOf(issue))));
		return program.id();
	}

	/** Changes name and department of a program, wherever it stands. */
	public void changeProgram(ChangeProgram command) {
		Program program = program(command.programCode());
		StaleChangeException.refuseUnlessCurrent("program " + program.code(), command.version(), program.version());
		program.describe(command.name(), command.responsibleDepartmentId());
		this.programs.flush();
	}

	/**
	 * Puts a program under a policy issue, or changes whether it is a repeated one there.
	 * In a plan exactly one place is not repeated, so that the program counts once; when
	 * a repeated place shall count, the other one becomes repeated.
	 */
	public void placeProgram(PlaceProgram command) {
		PolicyIssuePlace issue = issue(command.planCode(), command.issueCode());
		Program program = this.programs.findByCode(command.programCode())
			.orElseThrow(() -> RefusedChangeException.of("programCode", "plan.refused.program-unknown",
					command.programCode()));
		List<ProgramPlace> neighbours = placesOf(issue);
		ProgramPlace here = neighbours.stream()
			.filter((place) -> place.programId() == program.id())
			.findFirst()
			.orElse(null);
		ProgramPlace counted = this.places.findByProgramIdAndPlanIdAndRepeatedFalse(program.id(), issue.planId())
			.orElse(null);
		if (command.repeated() && (counted == null || counted == here)) {
			throw RefusedChangeException.of("repeated", "plan.refused.program-counts-nowhere", program.code());
		}
		if (!command.repeated() && counted != null && counted != here) {
			if (here == null) {
				throw RefusedChangeException.of("repeated", "plan.refused.program-counts-elsewhere", program.code());
			}
			// It shall count here: then it is repeated where it counted.
			counted.repeat(true);
			this.places.flush();
		}
		if (here != null) {
			here.repeat(command.repeated());
		}
		else {
			this.places.save(new ProgramPlace(issue, program, command.repeated(), Ordered.next(neighbours)));
		}
		this.places.flush();
	}

	/** Moves a program one step among those of its policy issue. */
	public void moveProgram(MoveProgram command) {
		PolicyIssuePlace issue = issue(command.planCode(), command.issueCode());
		ProgramPlace place = place(issue, command.programCode());
		Ordered.move(placesOf(issue), place.id(), command.step());
		this.places.flush();
	}

	/**
	 * Takes a program away from a policy issue; where it counts only after its
	 * repetitions.
	 */
	public void removePlace(RemoveProgramPlace command) {
		PolicyIssuePlace issue = issue(command.planCode(), command.issueCode());
		ProgramPlace place = place(issue, command.programCode());
		if (!place.isRepeated()
				&& this.places.existsByProgramIdAndPlanIdAndRepeatedTrue(place.programId(), issue.planId())) {
			throw RefusedChangeException.of("", "plan.refused.program-is-repeated", command.programCode());
		}
		this.places.delete(place);
		this.places.flush();
	}

	/**
	 * Records the achievement of programs of a policy issue; of those that count there,
	 * since a repeated one is judged where it counts.
	 */
	public void recordAchievements(RecordProgramAchievements command) {
		PolicyIssuePlace issue = this.lookup.placeIn(command.issueId(), command.year())
			.orElseThrow(() -> RefusedChangeException.of("year", "plan.refused.year-outside"));
		Map<Long, ProgramPlace> places = placesOf(issue).stream()
			.filter((place) -> !place.isRepeated())
			.collect(Collectors.toMap(ProgramPlace::programId, Function.identity()));
		ChangeCheck check = new ChangeCheck("plan.field.");
		command.codeByProgram()
			.forEach((program, code) -> check.that(places.containsKey(program), "achievements-" + program,
					"plan.refused.achievement-elsewhere"));
		check.done();
		Map<Long, ProgramAchievement> recorded = this.achievements
			.findByFiscalYearAndProgramIdIn(command.year().value(), command.codeByProgram().keySet())
			.stream()
			.collect(Collectors.toMap(ProgramAchievement::programId, Function.identity()));
		command.codeByProgram().forEach((program, code) -> record(recorded.get(program), program, code, command));
		this.achievements.flush();
	}

	private void record(@Nullable ProgramAchievement recorded, long program, String code,
			RecordProgramAchievements command) {
		if (recorded == null && !code.isEmpty()) {
			this.achievements.save(new ProgramAchievement(program, command.year(), code));
		}
		else if (recorded != null && code.isEmpty()) {
			this.achievements.delete(recorded);
		}
		else if (recorded != null) {
			recorded.judge(code);
		}
	}

	private PolicyIssuePlace issue(String planCode, String issueCode) {
		return this.lookup.place(this.lookup.plan(planCode), issueCode);
	}

	private List<ProgramPlace> placesOf(PolicyIssuePlace issue) {
		return this.places.findByPolicyIssueIdAndPlanId(issue.policyIssueId(), issue.planId());
	}

	private ProgramPlace place(PolicyIssuePlace issue, String programCode) {
		long program = program(programCode).id();
		return placesOf(issue).stream()
			.filter((place) -> place.programId() == program)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("plan.program.not-found", programCode));
	}

	private Program program(String code) {
		return this.programs.findByCode(code).orElseThrow(() -> new NotFoundException("plan.program.not-found", code));
	}

}
