package jp.kyodo.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.partner.web.PartnerTexts.FieldText;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.ConflictException;
import jp.kyodo.web.Difference;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Registers and changes partners.
 */
@Controller
class PartnerFormController {

	private final PartnerService partners;

	private final PartnerQueries queries;

	private final PartnerAccess access;

	private final ChangeAttempts attempts;

	private final Vocabularies vocabularies;

	private final PartnerTexts texts;

	private final Clock clock;

	PartnerFormController(PartnerService partners, PartnerQueries queries, PartnerAccess access,
			ChangeAttempts attempts, Vocabularies vocabularies, PartnerTexts texts, Clock clock) {
		this.partners = partners;
		this.queries = queries;
		this.access = access;
		this.attempts = attempts;
		this.vocabularies = vocabularies;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/staff/partners/new")
	String blank(Model model) {
		this.access.requireChange();
		return show(PartnerForm.empty(), null, ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/partners/new")
	String register(PartnerForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		AtomicReference<@Nullable String> code = new AtomicReference<>();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> code.set(this.partners.register(form.toRegister())));
		if (!outcome.isDone()) {
			return show(form, null, outcome, List.of(), model);
		}
		String registered = code.get();
		if (registered == null) {
			// sent twice: it is in the list
			redirect.addAttribute("q", PartnerForm.text(form.name()));
			return "redirect:/staff/partners";
		}
		Flash.success(redirect, "partner.registered", PartnerForm.text(form.name()), registered);
		redirect.addAttribute("code", registered);
		return "redirect:/staff/partners/{code}";
	}

	@GetMapping("/staff/partners/{code}/edit")
	String edit(@PathVariable String code, Model model) {
		this.access.requireChange();
		PartnerDetail partner = changeable(code);
		return show(PartnerForm.of(partner), partner, ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/partners/{code}/edit")
	String change(@PathVariable String code, PartnerForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		changeable(code);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.partners.change(form.toChange(code)));
		if (outcome.isDone()) {
			Flash.success(redirect, "partner.saved", PartnerForm.text(form.name()));
			redirect.addAttribute("code", code);
			return "redirect:/staff/partners/{code}";
		}
		PartnerDetail partner = changeable(code);
		if (outcome.isOvertaken()) {
			return show(form.basedOn(partner), partner, outcome, differences(form, partner), model);
		}
		return show(form, partner, outcome, List.of(), model);
	}

	private PartnerDetail changeable(String code) {
		PartnerDetail partner = this.access.partner(code);
		String mergedInto = partner.mergedInto();
		if (mergedInto != null) {
			throw new ConflictException("partner.merged-already", code, mergedInto);
		}
		return partner;
	}

	private List<Difference> differences(PartnerForm form, PartnerDetail partner) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		List<FieldText> mine = this.texts.of(form.content(), words);
		List<FieldText> theirs = this.texts.of(partner.content(), words);
		return Difference.among(IntStream.range(0, mine.size())
			.mapToObj((index) -> Difference.of(mine.get(index).labelKey(), mine.get(index).text(),
					theirs.get(index).text()))
			.toArray(Difference[]::new));
	}

	private String show(PartnerForm form, @Nullable PartnerDetail partner, ChangeOutcome outcome,
			List<Difference> differences, Model model) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		String own = (partner != null) ? partner.code() : null;
		List<PartnerReference> sameName = (outcome.errors().of(PartnerService.SAME_NAME) != null)
				? this.queries.sameName(PartnerForm.text(form.name()), own) : List.of();
		PartnerReference holder = (outcome.errors().of("corporateNumber") != null)
				? form.number().flatMap(this.queries::holderOf).orElse(null) : null;
		model.addAttribute("page",
				new PartnerFormPage(form, partner, outcome, differences,
						choices(words.get(Vocabulary.PARTNER_TYPE), form.types()),
						choices(words.get(Vocabulary.WARD), Stream.ofNullable(form.ward()).toList()),
						choices(words.get(Vocabulary.FIELD), form.fields()), sameName, holder));
		return "partner/form";
	}

	/** What is in use this year, and what was chosen before. */
	private List<Choice> choices(Terms terms, @Nullable List<String> chosen) {
		FiscalYear year = FiscalYear.of(LocalDate.now(this.clock));
		return terms.all()
			.stream()
			.filter((term) -> term.isUsedIn(year) || (chosen != null && chosen.contains(term.code())))
			.map(PartnerFormController::choice)
			.toList();
	}

	private static Choice choice(Term term) {
		return new Choice(term.code(), term.label(), term.definition().isEmpty() ? null : term.definition());
	}

	/**
	 * The form of a partner; without {@code partner} it is a new one.
	 *
	 * @param sameName who is called the same
	 * @param holder who has the 法人番号 already
	 */
	record PartnerFormPage(PartnerForm form, @Nullable PartnerDetail partner, ChangeOutcome outcome,
			List<Difference> differences, List<Choice> types, List<Choice> wards, List<Choice> fields,
			List<PartnerReference> sameName, @Nullable PartnerReference holder) {
	}

}
