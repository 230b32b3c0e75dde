package jp.kyodo.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.evaluation.SaveOutcome.Conflicting;
import jp.kyodo.evaluation.SaveOutcome.Locked;
import jp.kyodo.evaluation.SaveOutcome.NotUsable;
import jp.kyodo.evaluation.SaveOutcome.Saved;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.evaluation.section.SavedSection;
import jp.kyodo.evaluation.section.SectionReading;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves the sections of a sheet, one by one. What cannot be saved is kept as the draft of
 * the person who typed it, so nothing that reached the server is lost.
 */
@Service
public class SheetSections {

	private final SheetQueries queries;

	private final EvaluationSheets sheets;

	private final SheetContexts contexts;

	private final SectionStore store;

	private final SectionKinds kinds;

	private final Clock clock;

	SheetSections(SheetQueries queries, EvaluationSheets sheets, SheetContexts contexts, SectionStore store,
			SectionKinds kinds, Clock clock) {
		this.queries = queries;
		this.sheets = sheets;
		this.contexts = contexts;
		this.store = store;
		this.kinds = kinds;
		this.clock = clock;
	}

	/**
	 * Saves a section.
	 * @throws ForbiddenException when this person does not enter for the sheet's
	 * department
	 */
	@Transactional
	public SaveOutcome save(SaveSection request) {
		SheetHead head = this.queries.head(request.year(), request.code());
		if (!SheetAccess.entersFor(request.staff(), head)) {
			throw new ForbiddenException("evaluation.problem.other-department");
		}
		EvaluationSheet sheet = this.sheets.lock(head.id()).orElseThrow();
		SheetContext context = this.contexts.load(head);
		SectionDefinition section = enteredSection(context, request.sectionKey());
		SaveSection command = request.withFields(this.kinds.fields(section, context).keySet());
		Instant now = this.clock.instant();
		if (!sheet.state().isOpen()) {
			keep(command, base(section, context), head, now);
			return new Locked(sheet.state());
		}
		SectionReading reading = this.kinds.read(section, context, command.typed());
		SectionBase present = base(section, context);
		if (!reading.isUsable()) {
			keep(command, present, head, now);
			return new NotUsable(reading, now);
		}
		boolean unchanged = reading.fields().equals(this.kinds.fields(section, context));
		if (!unchanged && !command.base().isStill(present)) {
			keep(command, present, head, now);
			return new Conflicting(context.saved(section).map(SavedSection::savedBy).orElse(""));
		}
		this.store.dropDraft(head.id(), command.sectionKey(), command.staff().id());
		if (unchanged) {
			return new Saved(present, now, reading.understood(), isComplete(section, context), dependentShown(context));
		}
		this.kinds.store(section, context, reading);
		sheet.contentSaved(now);
		this.store.save(head.id(), section.key(), present.version() + 1, reading.fields(), command.staff(), now);
		this.sheets.flush();
		SheetContext after = this.kinds.staysOnSheet(section) ? this.contexts.withSavedSections(context)
				: this.contexts.load(head);
		return new Saved(base(section, after), now, reading.understood(), isComplete(section, after),
				dependentShown(after));
	}

	private static Map<String, Boolean> dependentShown(SheetContext context) {
		Map<String, Boolean> shown = new LinkedHashMap<>();
		context.form()
			.sections()
			.stream()
			.filter((section) -> section.conditions() != null)
			.forEach((section) -> shown.put(section.key(), context.shows(section)));
		return shown;
	}

	/**
	 * Keeps what was typed. Where a register changed under an unchanged version, the
	 * draft counts as begun before everything that is saved, so that both values are
	 * shown.
	 */
	private void keep(SaveSection command, SectionBase present, SheetHead head, Instant now) {
		boolean overtaken = command.base().version() == present.version() && !command.base().isStill(present);
		this.store.putDraft(head.id(), command.sectionKey(), command.staff().id(),
				new SectionDraft(overtaken ? SectionDraft.OVERTAKEN : command.base().version(), command.typed(), now));
	}

	private SectionBase base(SectionDefinition section, SheetContext context) {
		return SectionBase.of(context.saved(section).map(SavedSection::version).orElse(0),
				this.kinds.fields(section, context));
	}

	/**
	 * Gives up what this person typed and could not save.
	 */
	@Transactional
	public void discardDraft(StaffMember staff, SheetHead head, String sectionKey) {
		this.store.dropDraft(head.id(), sectionKey, staff.id());
	}

	/**
	 * The sheet as the entry page shows it to this person.
	 */
	@Transactional(readOnly = true)
	public SheetForm form(StaffMember staff, SheetHead head) {
		SheetContext context = this.contexts.load(head);
		Map<String, SectionDraft> drafts = this.store.drafts(head.id(), staff.id());
		return new SheetForm(head, context.form().name(), sections(context, drafts));
	}

	/**
	 * The sections of a sheet with what somebody typed and could not save.
	 */
	List<SheetForm.Section> sections(SheetContext context, Map<String, SectionDraft> drafts) {
		return context.form()
			.sections()
			.stream()
			.map((section) -> section(section, context, Optional.ofNullable(drafts.get(section.key()))))
			.toList();
	}

	private SheetForm.Section section(SectionDefinition section, SheetContext context, Optional<SectionDraft> draft) {
		Optional<SavedSection> saved = context.saved(section);
		int current = saved.map(SavedSection::version).orElse(0);
		Map<String, String> shown = new LinkedHashMap<>(this.kinds.fields(section, context));
		draft.ifPresent((typed) -> shown.putAll(typed.fields()));
		SectionReading reading = draft.map((typed) -> this.kinds.read(section, context, typed.fields()))
			.orElseGet(() -> new SectionReading(Map.of(), List.of(), Map.of()));
		return new SheetForm.Section(section.key(), this.kinds.name(section), context.title(section.title()),
				section.guidance(), section.required() && context.requires(section), context.shows(section),
				section.conditions(), this.kinds.isEntered(section), this.kinds.entry(section, context, shown),
				draft.map((typed) -> new SectionBase(typed.baseVersion(), null))
					.orElseGet(() -> base(section, context)),
				saved.orElse(null), draft.orElse(null), draft.isPresent() && draft.get().baseVersion() != current,
				reading.problems(), reading.understood(), isComplete(section, context), isEmpty(section, context));
	}

	private boolean isComplete(SectionDefinition section, SheetContext context) {
		return this.kinds.check(section, context).stream().noneMatch(Finding::blocks);
	}

	private boolean isEmpty(SectionDefinition section, SheetContext context) {
		return this.kinds.fields(section, context).values().stream().allMatch(String::isEmpty);
	}

	/**
	 * What two people typed into one section, side by side; empty when there is no
	 * conflict to solve.
	 */
	@Transactional(readOnly = true)
	public Optional<SectionConflict> conflict(StaffMember staff, SheetHead head, String sectionKey) {
		SheetContext context = this.contexts.load(head);
		SectionDefinition section = enteredSection(context, sectionKey);
		SectionDraft draft = this.store.drafts(head.id(), staff.id()).get(sectionKey);
		Optional<SavedSection> saved = context.saved(section);
		int current = saved.map(SavedSection::version).orElse(0);
		if (draft == null || current == draft.baseVersion()) {
			return Optional.empty();
		}
		Map<String, String> base = this.store.version(head.id(), sectionKey, draft.baseVersion()).orElse(Map.of());
		Map<String, String> theirs = this.kinds.fields(section, context);
		Map<String, String> mine = new HashMap<>(theirs);
		mine.putAll(draft.fields());
		List<SectionConflict.Field> fields = theirs.keySet()
			.stream()
			.filter((field) -> !normalised(theirs.get(field)).equals(normalised(mine.get(field))))
			.map((field) -> new SectionConflict.Field(field, this.kinds.label(section, context, field),
					base.getOrDefault(field, ""), theirs.get(field), mine.get(field)))
			.toList();
		return Optional.of(
				new SectionConflict(
						sectionKey, context.title(section.title()), saved.orElseGet(() -> new SavedSection(Map.of(), 0,
								this.clock.instant(), context.words().of("evaluation.conflict.register"))),
						draft, fields));
	}

	private static String normalised(String text) {
		return text.replace("\r\n", "\n").strip();
	}

	/**
	 * Every save of the sheet's sections with what it changed, newest first, at most
	 * {@code limit}.
	 */
	@Transactional(readOnly = true)
	public List<SectionChange> changes(SheetHead head, int limit) {
		SheetContext context = this.contexts.load(head);
		List<SectionVersion> versions = this.store.versions(head.id(), limit);
		Map<String, Map<String, String>> fields = new HashMap<>();
		versions.forEach((version) -> fields.put(version.sectionKey() + "/" + version.version(), version.fields()));
		return versions.stream()
			.map((version) -> change(context, version,
					fields.getOrDefault(version.sectionKey() + "/" + (version.version() - 1), Map.of())))
			.toList();
	}

	private SectionChange change(SheetContext context, SectionVersion version, Map<String, String> before) {
		Optional<SectionDefinition> section = context.form().section(version.sectionKey());
		List<SectionChange.Field> changed = version.fields()
			.entrySet()
			.stream()
			.filter((field) -> !field.getValue().equals(before.getOrDefault(field.getKey(), "")))
			.sorted(Map.Entry.comparingByKey())
			.map((field) -> new SectionChange.Field(
					section.map((known) -> this.kinds.label(known, context, field.getKey())).orElse(field.getKey()),
					before.getOrDefault(field.getKey(), ""), field.getValue()))
			.toList();
		return new SectionChange(section.map((known) -> context.title(known.title())).orElse(version.sectionKey()),
				version.version(), version.savedAt(), version.savedBy(), changed);
	}

	private SectionDefinition enteredSection(SheetContext context, String key) {
		return context.form()
			.section(key)
			.filter(this.kinds::isEntered)
			.orElseThrow(() -> new NotFoundException("evaluation.problem.no-section", key));
	}

}
