package jp.kyodo.partner.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerName;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.partner.PartnerSuggestions;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.FormVersion;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Carries out the steps by which partners are chosen in a form, and enters those that are
 * new once the form is saved. The steps keep everything else that is typed: the form is
 * sent and shown again.
 */
@Component
public class PartnerSteps {

	private static final int LONGEST_NAME = 200;

	private final PartnerSuggestions suggestions;

	private final PartnerQueries partners;

	private final PartnerService service;

	private final Vocabularies vocabularies;

	private final MessageSource messages;

	PartnerSteps(PartnerSuggestions suggestions, PartnerQueries partners, PartnerService service,
			Vocabularies vocabularies, MessageSource messages) {
		this.suggestions = suggestions;
		this.partners = partners;
		this.service = service;
		this.vocabularies = vocabularies;
		this.messages = messages;
	}

	/**
	 * The step that a form asks for. A form is not saved while a name still stands in the
	 * field that looks for partners: it is looked for rather than lost, since whoever
	 * presses the Enter key there means to search, and whoever forgets to add it is told.
	 * @return what to show, or empty if the form is to be saved
	 */
	public Optional<PartnerStep> step(ChosenPartners chosen, MultiValueMap<String, String> parameters) {
		String added = parameters.getFirst("addPartner");
		String removed = parameters.getFirst("removePartner");
		String raised = parameters.getFirst("upPartner");
		if (parameters.containsKey("searchPartner")) {
			return Optional.of(new PartnerStep(chosen, this.suggestions.find(chosen.words()), false));
		}
		if (added != null) {
			return Optional.of(PartnerStep.of(chosen.with(partner(added))));
		}
		if (parameters.containsKey("newPartner")) {
			return Optional.of(PartnerStep.of(chosen.with(new ChosenPartner("", chosen.words(), "", ""))));
		}
		if (removed != null) {
			return Optional.of(PartnerStep.of(chosen.without(FormVersion.read(removed))));
		}
		if (raised != null) {
			return Optional.of(PartnerStep.of(chosen.up(FormVersion.read(raised))));
		}
		return chosen.words().isEmpty() ? Optional.empty()
				: Optional.of(new PartnerStep(chosen, this.suggestions.find(chosen.words()), true));
	}

	/** What the form says about a step. */
	public ChangeOutcome outcome(PartnerStep step) {
		if (!step.keptFromSaving()) {
			return ChangeOutcome.none();
		}
		String message = this.messages.getMessage("partner-choice.not-saved", new Object[] { step.chosen().words() },
				Locale.JAPANESE);
		return new ChangeOutcome(false, false, FieldMessages.none().with(ChosenPartners.WORDS, message));
	}

	/**
	 * The partners with their codes. New ones are entered into the register, unless
	 * somebody is called so already.
	 * @param check notes what is missing
	 * @param field the field of the form at which that is told
	 */
	public List<ChosenPartner> registered(ChangeCheck check, String field, List<ChosenPartner> rows) {
		List<NamedPartner> unknown = rows.stream()
			.filter((row) -> row.isNew() && isComplete(check, field, row))
			.map((row) -> new NamedPartner(row.name(), List.of(row.type()), null))
			.toList();
		if (unknown.isEmpty()) {
			return rows;
		}
		Map<String, Long> ids = this.service.registerNamed(unknown);
		Map<Long, String> codes = this.partners.byIds(ids.values())
			.values()
			.stream()
			.collect(Collectors.toMap(PartnerReference::id, PartnerReference::code));
		List<ChosenPartner> registered = new ArrayList<>();
		for (ChosenPartner row : rows) {
			Long id = row.isNew() ? ids.get(row.name()) : null;
			registered
				.add((id != null) ? new ChosenPartner(codes.getOrDefault(id, ""), row.name(), row.role(), "") : row);
		}
		return registered;
	}

	private boolean isComplete(ChangeCheck check, String field, ChosenPartner row) {
		String name = check.line(field, row.name(), LONGEST_NAME);
		boolean readable = !PartnerName.key(name).isEmpty();
		check.that(readable, field, "partner.refused.name");
		boolean typed = this.vocabularies.of(Vocabulary.PARTNER_TYPE).find(row.type()).isPresent();
		check.that(typed, field, "partner-choice.refused.type", name);
		return readable && typed && name.length() <= LONGEST_NAME;
	}

	private ChosenPartner partner(String code) {
		return this.partners.find(code)
			.map((partner) -> new ChosenPartner(partner.code(), partner.name(), "", ""))
			.orElseGet(() -> new ChosenPartner(code, "", "", ""));
	}

}
