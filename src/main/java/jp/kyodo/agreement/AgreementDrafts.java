package jp.kyodo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.EntryDraft;
import jp.kyodo.organization.EntryDrafts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the person who is signed in has typed about agreements and not saved yet: of known
 * agreements by their codes, of new ones by the form in which each was begun.
 */
@Component
public class AgreementDrafts {

	private static final String PLACE = "agreement:";

	/** No agreement has such a code. */
	private static final String NEW = PLACE + "*new";

	private static final String WHOLE = "form";

	private final EntryDrafts drafts;

	private final CurrentStaff currentStaff;

	private final Clock clock;

	AgreementDrafts(EntryDrafts drafts, CurrentStaff currentStaff, Clock clock) {
		this.drafts = drafts;
		this.currentStaff = currentStaff;
		this.clock = clock;
	}

	/** What was typed about an agreement. */
	public Optional<EntryDraft> find(String code) {
		return this.drafts.find(PLACE + code, WHOLE, staffId());
	}

	/**
	 * Keeps what is typed about an agreement.
	 * @param version the version with which the person began
	 * @param fields what is typed, by the names of the fields
	 * @return when it was kept
	 */
	public Instant keep(String code, int version, Map<String, List<String>> fields) {
		return put(PLACE + code, new EntryDraft(WHOLE, version, fields, this.clock.instant()));
	}

	/** Gives up what was typed about an agreement, if anything was. */
	public void drop(String code) {
		this.drafts.drop(PLACE + code, WHOLE, staffId());
	}

	/** New agreements that were begun, the latest first. */
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

	/** A new agreement that was begun. */
	public Optional<EntryDraft> findNew(String key) {
		return this.drafts.find(NEW, key, staffId());
	}

	/**
	 * Keeps what is typed about a new agreement.
	 * @param key names the form in which it was begun
	 * @param fields what is typed, by the names of the fields
	 * @return when it was kept
	 */
	public Instant keepNew(String key, Map<String, List<String>> fields) {
		return put(NEW, new EntryDraft(key, 0, fields, this.clock.instant()));
	}

	/** Gives up a new agreement that was begun, if any was. */
	public void dropNew(String key) {
		this.drafts.drop(NEW, key, staffId());
	}

	private Instant put(String place, EntryDraft draft) {
		this.drafts.put(place, staffId(), draft);
		return draft.savedAt();
	}

	private long staffId() {
		return this.currentStaff.get().id();
	}

	/**
	 * What was typed about one agreement.
	 *
	 * @param code code of the agreement, null for a new one
	 */
	public record Unsaved(@Nullable String code, EntryDraft draft) {
	}

}
