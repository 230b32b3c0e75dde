package jp.kyodo.agreement.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementHistory;
import jp.kyodo.agreement.AgreementPublisher;
import jp.kyodo.agreement.AgreementService;
import jp.kyodo.agreement.ChangeAgreement;
import jp.kyodo.agreement.SignAgreement;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.partner.choice.PartnerSteps;
import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.KeptInput;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Enters, shows and changes agreements. The steps by which partners are chosen in the
 * form keep all that is typed.
 */
@Controller
@RequestMapping("/staff/agreements")
class AgreementController {

	private final AgreementPages pages;

	private final AgreementFormReader reader;

	private final AgreementService agreements;

	private final AgreementPublisher publisher;

	private final AgreementHistory history;

	private final ChangeAttempts attempts;

	private final PartnerSteps partners;

	private final AgreementEntryDrafts drafts;

	AgreementController(AgreementPages pages, AgreementFormReader reader, AgreementService agreements,
			AgreementPublisher publisher, AgreementHistory history, ChangeAttempts attempts, PartnerSteps partners,
			AgreementEntryDrafts drafts) {
		this.pages = pages;
		this.reader = reader;
		this.agreements = agreements;
		this.publisher = publisher;
		this.history = history;
		this.attempts = attempts;
		this.partners = partners;
		this.drafts = drafts;
	}

	@GetMapping("/new")
	String blank(@RequestParam(defaultValue = "") String draft, StaffMember staff, Model model) {
		this.pages.requireEntering(staff);
		model.addAttribute("page",
				this.drafts.findNew(draft)
					.map((typed) -> restored(null, typed, staff))
					.orElseGet(() -> this.pages.blank(staff).with(KeptInput.begun(this.drafts.begun()))));
		return "agreement/form";
	}

	@PostMapping("/new")
	String enter(AgreementForm form, @RequestParam MultiValueMap<String, String> parameters, StaffMember staff,
			Model model, RedirectAttributes redirect) {
		this.pages.requireEntering(staff);
		ChosenPartners chosen = ChosenPartners.read(parameters);
		Optional<PartnerStep> step = this.partners.step(chosen, parameters);
		if (step.isPresent()) {
			this.drafts.keepNew(form, step.get().chosen());
			model.addAttribute("page",
					this.pages.form(null, form, step.get(), staff, this.partners.outcome(step.get())));
			return "agreement/form";
		}
		AtomicReference<String> code = new AtomicReference<>("");
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> {
			code.set(this.agreements.sign(new SignAgreement(null, this.reader.read(form, chosen, staff))));
			this.drafts.dropNew(form);
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.entered", form.title());
			// a form that was sent twice was carried out once, and does not know the code
			// again
			return code.get().isEmpty() ? "redirect:/staff/agreements" : to(code.get(), redirect);
		}
		this.drafts.keepNew(form, chosen);
		model.addAttribute("page", this.pages.form(null, form, PartnerStep.of(chosen), staff, outcome));
		return "agreement/form";
	}

	@GetMapping("/{code}")
	String show(@PathVariable String code, StaffMember staff, Model model) {
		this.pages.readable(code, staff);
		model.addAttribute("page", this.pages.page(this.publisher.propose(code), staff));
		return "agreement/view";
	}

	@GetMapping("/{code}/edit")
	String edit(@PathVariable String code, StaffMember staff, Model model) {
		AgreementDetail agreement = this.pages.changeable(code, staff);
		model.addAttribute("page",
				this.drafts.find(agreement)
					.map((typed) -> restored(agreement, typed, staff))
					.orElseGet(() -> this.pages.edit(agreement, staff)));
		return "agreement/form";
	}

	@PostMapping("/{code}/edit")
	String change(@PathVariable String code, AgreementForm form, @RequestParam MultiValueMap<String, String> parameters,
			StaffMember staff, Model model, RedirectAttributes redirect) {
		AgreementDetail changed = this.pages.changeable(code, staff);
		ChosenPartners chosen = ChosenPartners.read(parameters);
		Optional<PartnerStep> step = this.partners.step(chosen, parameters);
		if (step.isPresent()) {
			this.drafts.keep(changed, form, step.get().chosen());
			model.addAttribute("page",
					this.pages.form(changed, form, step.get(), staff, this.partners.outcome(step.get())));
			return "agreement/form";
		}
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> {
			this.agreements.change(
					new ChangeAgreement(code, this.reader.read(form, chosen, staff), FormVersion.read(form.version())));
			this.drafts.drop(code);
		});
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.saved", form.title());
			return to(code, redirect);
		}
		AgreementDetail agreement = this.pages.changeable(code, staff);
		this.drafts.keep(agreement, form, chosen);
		model.addAttribute("page", this.pages.form(agreement, form, PartnerStep.of(chosen), staff, outcome));
		return "agreement/form";
	}

	@GetMapping("/{code}/history")
	String history(@PathVariable String code, StaffMember staff, Model model) {
		AgreementDetail agreement = this.pages.readable(code, staff);
		model.addAttribute("page", this.pages.history(agreement, this.history.of(agreement.id())));
		return "agreement/history";
	}

	private AgreementFormPage restored(@Nullable AgreementDetail agreement, AgreementEntryDrafts.Restored typed,
			StaffMember staff) {
		return this.pages.form(agreement, typed.form(), PartnerStep.of(typed.partners()), staff, ChangeOutcome.none())
			.with(typed.kept());
	}

	static String to(String code, RedirectAttributes redirect) {
		redirect.addAttribute("code", code);
		return "redirect:/staff/agreements/{code}";
	}

}
