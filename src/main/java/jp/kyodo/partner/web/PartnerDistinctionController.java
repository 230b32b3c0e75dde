package jp.kyodo.partner.web;

import jp.kyodo.partner.DistinguishPartners;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerDistinctions;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Notes which partners are not the same although their names are alike, and takes that
 * back.
 */
@Controller
class PartnerDistinctionController {

	private static final int SIZE = 50;

	private final PartnerDistinctions distinctions;

	private final PartnerComparison comparison;

	private final PartnerAccess access;

	private final ChangeAttempts attempts;

	PartnerDistinctionController(PartnerDistinctions distinctions, PartnerComparison comparison, PartnerAccess access,
			ChangeAttempts attempts) {
		this.distinctions = distinctions;
		this.comparison = comparison;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping("/staff/partners/distinctions")
	String list(@RequestParam(required = false) @Nullable String page, Model model) {
		model.addAttribute("page", new DistinctionsPage(this.distinctions.find(PageRequestParameter.parse(page), SIZE),
				this.access.mayChange()));
		return "partner/distinctions";
	}

	@PostMapping("/staff/partners/distinctions")
	String distinguish(@RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b,
			@RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String formToken,
			Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		PartnerComparison.Two two = this.comparison.two(a, b);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.distinctions
			.distinguish(new DistinguishPartners(two.staying().code(), two.leaving().code(), reason)));
		if (!outcome.isDone()) {
			model.addAttribute("page", this.comparison.afterDistinguishing(two, reason, outcome));
			return PartnerComparison.VIEW;
		}
		Flash.success(redirect, "partner.distinction.done", two.staying().content().name(), two.staying().code(),
				two.leaving().content().name(), two.leaving().code());
		return "redirect:/staff/partners/duplicates";
	}

	@PostMapping("/staff/partners/distinctions/take-back")
	String takeBack(@RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		PartnerComparison.Two two = this.comparison.two(a, b);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.distinctions.takeBack(two.staying().code(), two.leaving().code()));
		if (outcome.isDone()) {
			Flash.success(redirect, "partner.distinction.taken-back");
		}
		else {
			Flash.warning(redirect, "partner.distinction.not-taken-back", outcome.firstError());
		}
		redirect.addAttribute("a", two.staying().code());
		redirect.addAttribute("b", two.leaving().code());
		return "redirect:/staff/partners/merge";
	}

	/**
	 * Partners that are not the same.
	 */
	record DistinctionsPage(PartnerDistinctions.Result found, boolean mayChange) {
	}

}
