package jp.kyodo.project.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.EntryDraft;
import jp.kyodo.project.ProjectDrafts;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.web.AutosaveAnswer;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.KeptInput;
import jp.kyodo.web.UnsavedEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Keeps what is typed into the form of a project until it is saved, and brings it back.
 */
@Component
class ProjectEntryDrafts {

	private final ProjectDrafts drafts;

	private final MessageSource messages;

	private final Clock clock;

	ProjectEntryDrafts(ProjectDrafts drafts, MessageSource messages, Clock clock) {
		this.drafts = drafts;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Keeps what is typed about a project. What is no different from what is saved is
	 * nothing to keep.
	 */
	AutosaveAnswer keep(ProjectYearView saved, ProjectForm form) {
		int version = FormVersion.read(form.text("version"));
		Instant at = this.clock.instant();
		if (version == saved.version() && form.differencesFrom(ProjectForm.of(saved)).isEmpty()) {
			this.drafts.drop(saved.code(), saved.year());
		}
		else {
			at = this.drafts.keep(saved.code(), saved.year(), version, form.fields());
		}
		return answer(at, form);
	}

	/** Keeps what is typed about a new project; an empty form is nothing to keep. */
	AutosaveAnswer keepNew(ProjectForm form) {
		Instant at = this.clock.instant();
		if (form.isBegun() && !form.draftKey().isEmpty()) {
			at = this.drafts.keepNew(form.draftKey(), form.fields());
		}
		else {
			dropNew(form);
		}
		return answer(at, form);
	}

	/** What was typed about a project before, if it is not saved. */
	Optional<Restored> find(ProjectYearView saved) {
		return this.drafts.find(saved.code(), saved.year()).map((draft) -> {
			ProjectForm form = form(draft);
			return new Restored(form, KeptInput.restored(draft.savedAt(), draft.baseVersion() != saved.version(),
					form.differencesFrom(ProjectForm.of(saved))));
		});
	}

	/** A new project that was begun. */
	Optional<Restored> findNew(String key) {
		return this.drafts.findNew(key).map((draft) -> new Restored(form(draft), KeptInput.restored(draft.savedAt())));
	}

	/** The new projects that were begun. */
	List<BegunProject> begun() {
		return this.drafts.begun().stream().map(ProjectEntryDrafts::begun).toList();
	}

	/** All that was begun and not saved: new projects and known ones. */
	List<UnsavedEntry> unsaved() {
		return this.drafts.unsaved().stream().map((each) -> unsaved(each.code(), each.draft())).toList();
	}

	private UnsavedEntry unsaved(@Nullable String code, EntryDraft draft) {
		BegunProject begun = begun(draft);
		String year = (code == null) ? begun.year() : draft.part();
		String name = UnsavedEntry.name(begun.name(), (code != null) ? code : text("project.kept.nameless"));
		Map<String, @Nullable String> fields = new HashMap<>();
		fields.put("code", code);
		fields.put("year", year);
		fields.put("draft", begun.key());
		return new UnsavedEntry(name,
				text((code == null) ? "project.unsaved.new" : "project.unsaved.known", name, year), draft.savedAt(),
				this.drafts.keptUntil(draft),
				(code == null) ? "/staff/projects/new?draft=" + begun.key()
						: "/staff/projects/%s/%s/edit".formatted(code, year),
				"/staff/projects/unsaved/discard", fields);
	}

	private static BegunProject begun(EntryDraft draft) {
		ProjectForm form = form(draft);
		return new BegunProject(draft.part(), form.text("year"), form.text("name").strip(), draft.savedAt());
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	void drop(String code, FiscalYear year) {
		this.drafts.drop(code, year);
	}

	void dropNew(ProjectForm form) {
		dropNew(form.draftKey());
	}

	void dropNew(String key) {
		this.drafts.dropNew(key);
	}

	private static ProjectForm form(EntryDraft draft) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(draft.fields());
		return ProjectForm.read(parameters);
	}

	private static AutosaveAnswer answer(Instant at, ProjectForm form) {
		return AutosaveAnswer.kept(at, form.text("version"));
	}

	/**
	 * What was typed, and what is to be told about it.
	 */
	record Restored(ProjectForm form, KeptInput<BegunProject> kept) {
	}

}
