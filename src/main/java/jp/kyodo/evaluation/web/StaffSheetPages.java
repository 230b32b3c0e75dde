package jp.kyodo.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.evaluation.SaveOutcome;
import jp.kyodo.evaluation.SaveSection;
import jp.kyodo.evaluation.SheetAccess;
import jp.kyodo.evaluation.SheetDocuments;
import jp.kyodo.evaluation.SheetForm;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetSections;
import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.AutosaveAnswer;
import jp.kyodo.web.FieldMessage;
import jp.kyodo.web.FieldMessages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the pages on which staff see one sheet.
 */
@Component
class StaffSheetPages {

	private static final int SHOWN_VERSIONS = 200;

	private final SheetQueries queries;

	private final SheetSections sections;

	private final SheetDocuments documents;

	private final DepartmentQueries departments;

	private final MessageSource messages;

	private final Clock clock;

	StaffSheetPages(SheetQueries queries, SheetSections sections, SheetDocuments documents,
			DepartmentQueries departments, MessageSource messages, Clock clock) {
		this.queries = queries;
		this.sections = sections;
		this.documents = documents;
		this.departments = departments;
		this.messages = messages;
		this.clock = clock;
	}

	EntryPage entry(StaffMember staff, SheetForm form) {
		FieldMessages errors = FieldMessages.none();
		for (SheetForm.Section section : form.sections()) {
			for (var problem : section.problems()) {
				errors = errors.with(FieldIds.of(section.key(), problem.field()), problem.message());
			}
		}
		return new EntryPage(bar(staff, form.head()), form.formName(),
				form.sections().stream().map(EntrySection::of).toList(), errors);
	}

	ViewPage view(StaffMember staff, SheetHead head) {
		SheetForm form = this.sections.form(staff, head);
		return new ViewPage(bar(staff, head), this.documents.draft(head),
				form.sections()
					.stream()
					.filter((section) -> section.draft() != null && !SheetAccess.mayEdit(staff, head))
					.map((section) -> new ViewPage.KeptText(section.key(), section.title(),
							String.join("\n", section.draft().fields().values())))
					.toList());
	}

	HistoryPage history(SheetHead head) {
		return new HistoryPage(head, department(head), this.queries.events(head.id()),
				this.sections.changes(head, SHOWN_VERSIONS));
	}

	/**
	 * What stands above every page of one sheet: what it is, its state, and the steps
	 * that this person can take.
	 */
	SheetBar bar(StaffMember staff, SheetHead head) {
		List<SheetStep> steps = Arrays.stream(SheetStep.values())
			.filter((step) -> SheetAccess.mayTake(staff, step, head))
			.toList();
		return new SheetBar(head, department(head), head.isLate(LocalDate.now(this.clock)),
				SheetAccess.mayEdit(staff, head), steps, this.queries.events(head.id()));
	}

	private String department(SheetHead head) {
		DepartmentName name = this.departments.namesIn(head.year()).get(head.responsibleDepartmentId());
		return (name != null) ? name.path() : "";
	}

	AutosaveAnswer autosaveAnswer(SaveSection command, SaveOutcome outcome) {
		String href = "/staff/sheets/%d/%s".formatted(command.year().value(), command.code());
		if (outcome instanceof SaveOutcome.Saved saved) {
			return new AutosaveAnswer(true, AutosaveAnswer.time(saved.at()), saved.base().toString(),
					AutosaveAnswer.State.SAVED, null, List.of(), saved.complete(),
					ids(command.sectionKey(), saved.understood()), null, saved.shown());
		}
		String now = AutosaveAnswer.time(this.clock.instant());
		if (outcome instanceof SaveOutcome.NotUsable refused) {
			List<FieldMessage> errors = refused.reading()
				.problems()
				.stream()
				.map((problem) -> new FieldMessage(FieldIds.of(command.sectionKey(), problem.field()),
						problem.message()))
				.toList();
			return new AutosaveAnswer(true, AutosaveAnswer.time(refused.at()), command.base().toString(),
					AutosaveAnswer.State.DRAFT, null, errors, false,
					ids(command.sectionKey(), refused.reading().understood()), null, Map.of());
		}
		if (outcome instanceof SaveOutcome.Locked locked) {
			return new AutosaveAnswer(true, now, command.base().toString(), AutosaveAnswer.State.CONFLICT,
					message("evaluation.entry.locked." + locked.state().name()), List.of(), false, Map.of(), href,
					Map.of());
		}
		SaveOutcome.Conflicting conflict = (SaveOutcome.Conflicting) outcome;
		return new AutosaveAnswer(true, now, command.base().toString(), AutosaveAnswer.State.CONFLICT,
				message("evaluation.entry.conflict", conflict.savedBy()), List.of(), false, Map.of(),
				href + "/sections/" + command.sectionKey() + "/conflict", Map.of());
	}

	private static Map<String, String> ids(String sectionKey, Map<String, String> byField) {
		Map<String, String> byId = new HashMap<>();
		byField.forEach((field, value) -> byId.put(FieldIds.of(sectionKey, field), value));
		return byId;
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
