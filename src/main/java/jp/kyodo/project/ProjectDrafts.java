package jp.kyodo.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.EntryDraft;
import jp.kyodo.organization.EntryDrafts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the person who is signed in has typed about projects and not saved yet: of a
 * project by its year, of new projects by the form in which each was begun.
 */
@Component
public class ProjectDrafts {

	private static final String PLACE = "project:";

	/** No project has such a code. */
	private static final String NEW = PLACE + "*new";

	private final EntryDrafts drafts;

	private final CurrentStaff currentStaff;

	private final Clock clock;

	ProjectDrafts(EntryDrafts drafts, CurrentStaff currentStaff, Clock clock) {
		this.drafts = drafts;
		this.currentStaff = currentStaff;
		this.clock = clock;
	}

	/** What was typed about a project in a year. */
	public Optional<EntryDraft> find(String code, FiscalYear year) {
		return this.drafts.find(PLACE + code, year.toString(), staffId());
	}

	/**
	 * Keeps what is typed about a project in a year.
	 * @param version the version with which the person began
	 * @param fields what is typed, by the names of the fields
	 * @return when it was kept
	 */
	public Instant keep(String code, FiscalYear year, int version, Map<String, List<String>> fields) {
		return put(PLACE + code, new EntryDraft(year.toString(), version, fields, this.clock.instant()));
	}

	/** Gives up what was typed about a project in a year, if anything was. */
	public void drop(String code, FiscalYear year) {
		this.drafts.drop(PLACE + code, year.toString(), staffId());
	}

	/** New projects that were begun, the latest first. */
	public List<EntryDraft> begun() {
		return this.drafts.of(NEW, staffId());
	}

	/** All that this person has typed and not saved, the latest first. */
	public List<Unsaved> unsaved() {
		return this.drafts.under(PLACE, staffId())
			.stream()
			.map((placed) -> new Unsaved(placed.place().equals(NEW) ? null : placed.place().substring(PLACE.length()),
					placed.draft()))
			.toList();
	}

	/** The last day on which a draft is kept. */
	public LocalDate keptUntil(EntryDraft draft) {
		return this.drafts.keptUntil(draft.savedAt());
	}

	/** A new project that was begun. */
	public Optional<EntryDraft> findNew(String key) {
		return this.drafts.find(NEW, key, staffId());
	}

	/**
	 * Keeps what is typed about a new project.
	 * @param key names the form in which it was begun
	 * @param fields what is typed, by the names of the fields
	 * @return when it was kept
	 */
	public Instant keepNew(String key, Map<String, List<String>> fields) {
		return put(NEW, new EntryDraft(key, 0, fields, this.clock.instant()));
	}

	/** Gives up a new project that was begun, if any was. */
	public void dropNew(String key) {
		this.drafts.drop(NEW, key, staffId());
	}

	/**
	 * The codes of projects about which anybody has typed something that is not saved.
	 */
	public Set<String> unsavedAmong(Collection<String> codes, FiscalYear year) {
		return this.drafts.places(codes.stream().map((code) -> PLACE + code).toList(), year.toString())
			.stream()
			.map((place) -> place.substring(PLACE.length()))
			.collect(Collectors.toSet());
	}

	private Instant put(String place, EntryDraft draft) {
		this.drafts.put(place, staffId(), draft);
		return draft.savedAt();
	}

	private long staffId() {
		return this.currentStaff.get().id();
	}

	/**
	 * What was typed about one project.
	 *
	 * @param code code of the project, null for a new one
	 */
	public record Unsaved(@Nullable String code, EntryDraft draft) {
	}

}
