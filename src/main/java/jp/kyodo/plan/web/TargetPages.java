package jp.kyodo.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.ProgramTargetView;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.plan.web.ProgramPages.Place;
import jp.kyodo.plan.web.TargetController.OutlineForm;
import jp.kyodo.plan.web.TargetController.TargetForm;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the pages of the yearly targets of a program.
 */
@Component
class TargetPages {

	private final PlanQueries queries;

	private final ProgramPages programs;

	private final MessageSource messages;

	TargetPages(PlanQueries queries, ProgramPages programs, MessageSource messages) {
		this.queries = queries;
		this.programs = programs;
		this.messages = messages;
	}

	RegisterAccess access() {
		return this.programs.access();
	}

	Place place(String planCode, String issueCode, String year) {
		return this.programs.place(planCode, issueCode, year);
	}

	/** Refuses an address whose program does not stand under its policy issue. */
	void requireIn(Place place, String programCode) {
		program(place, programCode);
	}

	String nameOf(Place place, String programCode) {
		return program(place, programCode).name();
	}

	ProgramTargetView recorded(Place place, String programCode, long targetId) {
		return recorded(program(place, programCode), targetId);
	}

	TargetsPage page(Place place, String programCode) {
		ProgramView program = program(place, programCode);
		return page(place, program, OutlineForm.of(program.outline()), ChangeOutcome.none(), List.of());
	}

	TargetsPage page(Place place, String programCode, OutlineForm form, ChangeOutcome outcome) {
		ProgramView program = program(place, programCode);
		if (!outcome.isOvertaken()) {
			return page(place, program, form, outcome, List.of());
		}
		OutlineForm theirs = OutlineForm.of(program.outline());
		return page(place, program, form.basedOn(theirs), outcome, form.differencesFrom(theirs));
	}

	TargetPage target(Place place, String programCode, @Nullable Long targetId, TargetForm form,
			ChangeOutcome outcome) {
		ProgramView program = program(place, programCode);
		if (!outcome.isOvertaken() || targetId == null) {
			return page(place, program, targetId, form, outcome, List.of());
		}
		TargetForm theirs = TargetForm.of(recorded(program, targetId));
		return page(place, program, targetId, form.basedOn(theirs), outcome, form.differencesFrom(theirs));
	}

	private TargetsPage page(Place place, ProgramView program, OutlineForm form, ChangeOutcome outcome,
			List<Difference> differences) {
		return new TargetsPage(place, program.code(), program.name(), form,
				program.outline().targets().stream().map((target) -> row(place.plan(), target)).toList(), outcome,
				differences);
	}

	private TargetPage page(Place place, ProgramView program, @Nullable Long targetId, TargetForm form,
			ChangeOutcome outcome, List<Difference> differences) {
		FiscalYear afterwards = place.plan().lastYear().plus(1);
		List<Choice> from = new ArrayList<>();
		place.plan().years().forEach((year) -> from.add(new Choice(year.toString(), message("plan.year", year))));
		List<Choice> to = new ArrayList<>(from);
		String onward = message("plan.target.onward", afterwards);
		from.add(new Choice(afterwards.toString(), onward));
		to.add(new Choice(TargetController.ONWARD, onward));
		return new TargetPage(place, program.code(), program.name(), targetId, form, from, to, outcome, differences);
	}

	private TargetsPage.Row row(PlanView plan, ProgramTargetView target) {
		FiscalYear to = target.to();
		if (to == null) {
			boolean afterwardsOnly = target.from().isAfter(plan.lastYear());
			return new TargetsPage.Row(target,
					message(afterwardsOnly ? "plan.target.onward" : "plan.target.onward-from", target.from()));
		}
		return new TargetsPage.Row(target,
				target.from().equals(to) ? message("plan.year", to) : message("plan.target.span", target.from(), to));
	}

	private ProgramView program(Place place, String programCode) {
		return this.queries.programs(place.issue().issueId(), place.year())
			.stream()
			.filter((candidate) -> candidate.code().equals(programCode))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("plan.program.not-found", programCode));
	}

	private static ProgramTargetView recorded(ProgramView program, long targetId) {
		return program.outline()
			.targets()
			.stream()
			.filter((target) -> target.targetId() == targetId)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("plan.target.not-found"));
	}

	private String message(String key, FiscalYear... years) {
		return this.messages.getMessage(key, years, Locale.JAPANESE);
	}

	/**
	 * A program's outline and the list of its targets.
	 */
	record TargetsPage(Place place, String code, String name, OutlineForm form, List<Row> targets,
			ChangeOutcome outcome, List<Difference> differences) {

		/**
		 * A target and its years in words.
		 */
		record Row(ProgramTargetView target, String years) {
		}

	}

	/**
	 * The form of a target.
	 *
	 * @param targetId key of the target; null for a new one
	 */
	record TargetPage(Place place, String code, String name, @Nullable Long targetId, TargetForm form,
			List<Choice> from, List<Choice> to, ChangeOutcome outcome, List<Difference> differences) {
	}

}
