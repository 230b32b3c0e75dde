package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.evaluation.OpenYear;
import jp.kyodo.evaluation.RoundDates;
import jp.kyodo.evaluation.SaveOutcome;
import jp.kyodo.evaluation.SaveSection;
import jp.kyodo.evaluation.SectionBase;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetPictureChanges;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetSections;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.evaluation.SheetWorkflow;
import jp.kyodo.evaluation.TakeStep;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.sample.FurtherPlanFile.PictureEntry;
import jp.kyodo.sample.PlanFile.IssueEntry;
import jp.kyodo.sample.PlanFile.SheetEntry;
import jp.kyodo.text.Bullets;

/**
 * Lets the sample city's staff fill in its sheets and take them as far as the file says.
 */
@Component
class SampleSheets {

	private static final List<SheetStep> WAY = List.of(SheetStep.SUBMIT, SheetStep.APPROVE, SheetStep.FINALIZE,
			SheetStep.PUBLISH);

	private final EvaluationRounds rounds;

	private final SheetQueries queries;

	private final SheetSections sections;

	private final SheetWorkflow workflow;

	private final SheetPictureChanges pictures;

	private final EntityManager entities;

	SampleSheets(EvaluationRounds rounds, SheetQueries queries, SheetSections sections, SheetWorkflow workflow,
			SheetPictureChanges pictures, EntityManager entities) {
		this.rounds = rounds;
		this.queries = queries;
		this.sections = sections;
		this.workflow = workflow;
		this.pictures = pictures;
		this.entities = entities;
	}

	/**
	 * Opens the years of the plan, one after the other, and fills in their sheets.
	 */
	void enter(PlanFile file, EnteredOrganization organization) {
		for (FiscalYear year : new FiscalYear(file.first()).through(new FiscalYear(file.last()))) {
			this.rounds.open(new OpenYear(file.code(), year, dates(file.deadlines().get(year.value())), null));
			for (IssueEntry issue : file.issues()) {
				issue.sheets()
					.stream()
					.filter((sheet) -> sheet.year() == year.value())
					.forEach((sheet) -> enter(sheet, this.queries.head(year, issue.code()), organization));
				forget();
			}
		}
	}

	/** Two weeks to approve, three more to finalize, published four weeks later. */
	private static RoundDates dates(LocalDate submission) {
		return new RoundDates(submission, submission.plusWeeks(2), submission.plusWeeks(5), submission.plusWeeks(9));
	}

	/**
	 * Opens one year of a plan.
	 */
	void open(String plan, FiscalYear year, LocalDate deadline) {
		this.rounds.open(new OpenYear(plan, year, dates(deadline), null));
	}

	/**
	 * Fills in one sheet of a further plan and takes it to its state.
	 */
	void enter(FiscalYear year, String code, FurtherPlanFile.SheetEntry sheet, EnteredOrganization organization) {
		SheetHead head = this.queries.head(year, code);
		sheet.sections().forEach((section, fields) -> save(head, section, fields, organization));
		sheet.pictures().forEach((section, pictures) -> add(section, pictures, head, organization));
		proceed(sheet.state(), this.queries.head(year, code), organization);
		forget();
	}

	/**
	 * All of it is one transaction: whatever is still remembered is compared at every
	 * step.
	 */
	private void forget() {
		this.entities.flush();
		this.entities.clear();
	}

	private void add(String section, List<PictureEntry> entries, SheetHead head, EnteredOrganization organization) {
		StaffMember editor = organization.holderOf(SheetStep.SUBMIT.role(), head.responsibleDepartmentId());
		Map<String, String> fields = new HashMap<>();
		for (int number = 1; number <= entries.size(); number++) {
			PictureEntry entry = entries.get(number - 1);
			fields.put("p" + number + ".caption", entry.caption());
			fields.put("p" + number + ".alt", entry.alternative());
			byte[] file = SampleFiles.picture(entry.file());
			try (Acting acting = Acting.as(editor)) {
				SheetPictureChanges.Result result = this.pictures.change(new SaveSection(editor, head.year(),
						head.code(), section, SectionBase.parse(String.valueOf(number - 1)), fields), "add", file);
				if (!(result.saved() instanceof SaveOutcome.Saved)) {
					throw new SampleCityException("Picture %s of the sample sheet %s of %s was not saved: %s"
						.formatted(entry.file(), head.code(), head.year(), result));
				}
				fields.putAll(result.fields());
			}
		}
	}

	private void enter(SheetEntry sheet, SheetHead head, EnteredOrganization organization) {
		save(head, "outcome", text(sheet.outcome()), organization);
		save(head, "remaining", text(sheet.remaining()), organization);
		save(head, "direction", text(sheet.direction()), organization);
		if (sheet.rating() != null) {
			save(head, "rating", Map.of("grade", sheet.rating(), "refinement", sheet.refinement(), "reason",
					Bullets.format((sheet.reason() != null) ? sheet.reason() : List.of())), organization);
		}
		SheetHead filled = this.queries.head(head.year(), head.code());
		if (sheet.returned() != null) {
			take(SheetStep.SUBMIT, null, filled, organization);
			take(SheetStep.RETURN, sheet.returned().reason(), filled, organization);
		}
		proceed(sheet.state(), filled, organization);
	}

	private void proceed(SheetState state, SheetHead filled, EnteredOrganization organization) {
		WAY.stream()
			.filter((step) -> step.to().compareTo(state) <= 0)
			.forEach((step) -> take(step, null, filled, organization));
	}

	private static Map<String, String> text(@Nullable List<String> bullets) {
		return (bullets != null) ? Map.of("text", Bullets.format(bullets)) : Map.of();
	}

	private void save(SheetHead head, String section, Map<String, String> fields, EnteredOrganization organization) {
		if (fields.isEmpty()) {
			return;
		}
		StaffMember editor = organization.holderOf(SheetStep.SUBMIT.role(), head.responsibleDepartmentId());
		try (Acting acting = Acting.as(editor)) {
			SaveOutcome outcome = this.sections
				.save(new SaveSection(editor, head.year(), head.code(), section, SectionBase.parse("0"), fields));
			if (!(outcome instanceof SaveOutcome.Saved)) {
				throw new SampleCityException("Section %s of the sample sheet %s of %s was not saved: %s"
					.formatted(section, head.code(), head.year(), outcome));
			}
		}
	}

	private void take(SheetStep step, @Nullable String reason, SheetHead head, EnteredOrganization organization) {
		StaffMember staff = organization.holderOf(step.role(), head.responsibleDepartmentId());
		try (Acting acting = Acting.as(staff)) {
			List<SheetWorkflow.Refusal> refusals = this.workflow
				.take(new TakeStep(staff, head.year(), head.code(), step, head.contentVersion(), reason));
			if (!refusals.isEmpty()) {
				throw new SampleCityException("%s of the sample sheet %s of %s was refused for %s: %s".formatted(step,
						head.code(), head.year(), refusals, this.workflow.findings(head)));
			}
		}
	}

}
