package jp.kyodo.partner.web;

import java.util.List;

import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerFilter;
import jp.kyodo.partner.PartnerSearch;
import jp.kyodo.partner.PartnerService;
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
 * Brings many partners before citizens at once, such as those that an import has
 * registered.
 */
@Controller
class ShowPartnersController {

	/** So many at once; the page says that the rest follows in a further step. */
	private static final int MOST = 500;

	private final PartnerSearch search;

	private final PartnerService partners;

	private final PartnerAccess access;

	private final ChangeAttempts attempts;

	ShowPartnersController(PartnerSearch search, PartnerService partners, PartnerAccess access,
			ChangeAttempts attempts) {
		this.search = search;
		this.partners = partners;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping("/staff/partners/show")
	String confirm(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type,
			@RequestParam(defaultValue = "") String ward, Model model) {
		this.access.requirePlanning();
		PartnerFilter hidden = new PartnerFilter(q, type, ward, "no");
		PartnerSearch.Result found = this.search.find(hidden, PageRequestParameter.parse("1"), MOST);
		model.addAttribute("page", new ShowPage(hidden, found.partners().stream().map((each) -> each.name()).toList(),
				found.paging().total()));
		return "partner/show";
	}

	@PostMapping("/staff/partners/show")
	String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type,
			@RequestParam(defaultValue = "") String ward, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		this.access.requirePlanning();
		PartnerFilter hidden = new PartnerFilter(q, type, ward, "no");
		int[] shown = new int[1];
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> shown[0] = this.partners.show(this.search.codes(hidden, MOST)));
		if (outcome.isDone()) {
			Flash.success(redirect, "partner.show.done", shown[0]);
		}
		else {
			Flash.warning(redirect, "partner.show.not-done", outcome.firstError());
		}
		return "redirect:/staff/partners";
	}

	/**
	 * What will be shown to citizens.
	 *
	 * @param names those of this step
	 * @param total how many there are altogether
	 */
	record ShowPage(PartnerFilter filter, List<String> names, long total) {

		/** How many follow in further steps. */
		public long rest() {
			return this.total - this.names.size();
		}

	}

}
