package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.agreement.AgreementPublisher;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what citizens will read, and publishes it.
 */
@Controller
@RequestMapping("/staff/agreements/{code}/publish")
class PublishAgreementController {

	private final AgreementPages pages;

	private final AgreementPublisher publisher;

	private final PartnerQueries partners;

	private final ChangeAttempts attempts;

	PublishAgreementController(AgreementPages pages, AgreementPublisher publisher, PartnerQueries partners,
			ChangeAttempts attempts) {
		this.pages = pages;
		this.publisher = publisher;
		this.partners = partners;
		this.attempts = attempts;
	}

	@GetMapping
	String confirm(@PathVariable String code, StaffMember staff, Model model) {
		this.pages.requirePublishing(staff);
		this.pages.readable(code, staff);
		model.addAttribute("page", page(code, "", ChangeOutcome.none()));
		return "agreement/publish";
	}

	@PostMapping
	String publish(@PathVariable String code, @RequestParam(required = false) @Nullable String version,
			@RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String formToken,
			StaffMember staff, Model model, RedirectAttributes redirect) {
		this.pages.requirePublishing(staff);
		this.pages.readable(code, staff);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.publisher.publish(code, FormVersion.read(version), reason, staff));
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.publish.done");
			return AgreementController.to(code, redirect);
		}
		model.addAttribute("page", page(code, reason, outcome));
		return "agreement/publish";
	}

	private PublishPage page(String code, String reason, ChangeOutcome outcome) {
		AgreementPublisher.Proposal proposal = this.publisher.propose(code);
		return new PublishPage(code, proposal.agreement().content().title(), proposal.agreement().version(),
				this.pages.shown(proposal.document(), proposal.agreement()), hidden(proposal.document()),
				proposal.current() != null, proposal.changed(), reason, outcome);
	}

	private List<PartnerReference> hidden(AgreementDocument document) {
		return this.partners.hidden(document.partners().stream().map(AgreementDocument.Partner::code).toList());
	}

	/**
	 * The confirmation.
	 *
	 * @param hidden partners whose pages citizens do not see
	 * @param published whether it is published already, so that this is a correction
	 * @param changed whether there is anything to publish
	 */
	record PublishPage(String code, String title, int version, AgreementShown shown, List<PartnerReference> hidden,
			boolean published, boolean changed, String reason, ChangeOutcome outcome) {
	}

}
