package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementDrafts;
import jp.kyodo.organization.EntryDraft;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.web.AutosaveAnswer;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.KeptInput;
import jp.kyodo.web.UnsavedEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Keeps what is typed into the form of an agreement until it is saved, and brings it
 * back.
 */
@Component
class AgreementEntryDrafts {

	private final AgreementDrafts drafts;

	private final AgreementPages pages;

	private final AgreementWords words;

	private final Clock clock;

	AgreementEntryDrafts(AgreementDrafts drafts, AgreementPages pages, AgreementWords words, Clock clock) {
		this.drafts = drafts;
		this.pages = pages;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Keeps what is typed about an agreement. What is no different from what is saved is
	 * nothing to keep.
	 */
	AutosaveAnswer keep(AgreementDetail saved, AgreementForm form, ChosenPartners partners) {
		int version = FormVersion.read(form.version());
		Instant at = this.clock.instant();
		if (version == saved.version() && this.pages.differences(saved, form, partners).isEmpty()) {
			this.drafts.drop(saved.code());
		}
		else {
			at = this.drafts.keep(saved.code(), version, fields(form, partners));
		}
		return answer(at, form);
	}

	/** Keeps what is typed about a new agreement; an empty form is nothing to keep. */
	AutosaveAnswer keepNew(AgreementForm form, ChosenPartners partners) {
		Instant at = this.clock.instant();
		if ((form.isBegun() || !partners.isEmpty()) && !form.draftKey().isEmpty()) {
			at = this.drafts.keepNew(form.draftKey(), fields(form, partners));
		}
		else {
			this.drafts.dropNew(form.draftKey());
		}
		return answer(at, form);
	}

	/** What was typed about an agreement before, if it is not saved. */
	Optional<Restored> find(AgreementDetail saved) {
		return this.drafts.find(saved.code()).map((draft) -> {
			AgreementForm form = form(draft);
			ChosenPartners partners = partners(draft);
			return new Restored(form, partners, KeptInput.restored(draft.savedAt(),
					draft.baseVersion() != saved.version(), this.pages.differences(saved, form, partners)));
		});
	}

	/** A new agreement that was begun. */
	Optional<Restored> findNew(String key) {
		return this.drafts.findNew(key)
			.map((draft) -> new Restored(form(draft), partners(draft), KeptInput.restored(draft.savedAt())));
	}

	/** The new agreements that were begun. */
	List<BegunAgreement> begun() {
		return this.drafts.begun()
			.stream()
			.map((draft) -> new BegunAgreement(draft.part(), form(draft).strippedTitle(), draft.savedAt()))
			.toList();
	}

	/** All that was begun and not saved: new agreements and known ones. */
	List<UnsavedEntry> unsaved() {
		return this.drafts.unsaved().stream().map((each) -> unsaved(each.code(), each.draft())).toList();
	}

	private UnsavedEntry unsaved(@Nullable String code, EntryDraft draft) {
		String name = UnsavedEntry.name(form(draft).strippedTitle(),
				(code != null) ? code : this.words.text("agreement.kept.nameless"));
		Map<String, @Nullable String> fields = new HashMap<>();
		fields.put("code", code);
		fields.put("draft", draft.part());
		return new UnsavedEntry(name,
				this.words.text((code == null) ? "agreement.unsaved.new" : "agreement.unsaved.known", name),
				draft.savedAt(), this.drafts.keptUntil(draft), (code == null)
						? "/staff/agreements/new?draft=" + draft.part() : "/staff/agreements/%s/edit".formatted(code),
				"/staff/agreements/unsaved/discard", fields);
	}

	void drop(String code) {
		this.drafts.drop(code);
	}

	void dropNew(AgreementForm form) {
		dropNew(form.draftKey());
	}

	void dropNew(String key) {
		this.drafts.dropNew(key);
	}

	private static Map<String, List<String>> fields(AgreementForm form, ChosenPartners partners) {
		Map<String, List<String>> fields = new TreeMap<>(form.written());
		fields.putAll(partners.fields());
		return fields;
	}

	private static AgreementForm form(EntryDraft draft) {
		return AgreementForm.read(parameters(draft));
	}

	private static ChosenPartners partners(EntryDraft draft) {
		return ChosenPartners.read(parameters(draft));
	}

	private static MultiValueMap<String, String> parameters(EntryDraft draft) {
		return new LinkedMultiValueMap<>(draft.fields());
	}

	private static AutosaveAnswer answer(Instant at, AgreementForm form) {
		return AutosaveAnswer.kept(at, (form.version() != null) ? form.version() : "");
	}

	/**
	 * What was typed, and what is to be told about it.
	 */
	record Restored(AgreementForm form, ChosenPartners partners, KeptInput<BegunAgreement> kept) {
	}

}
