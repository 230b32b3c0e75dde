package jp.kyodo.agreement.web;

import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.web.AutosaveAnswer;
import jp.kyodo.web.Flash;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps what a page sends by itself while somebody types about an agreement, and gives it
 * up again.
 */
@Controller
@RequestMapping("/staff/agreements")
class AgreementDraftController {

	private final AgreementPages pages;

	private final AgreementEntryDrafts drafts;

	AgreementDraftController(AgreementPages pages, AgreementEntryDrafts drafts) {
		this.pages = pages;
		this.drafts = drafts;
	}

	@PostMapping(path = "/new/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	AutosaveAnswer keepNew(AgreementForm form, @RequestParam MultiValueMap<String, String> parameters,
			StaffMember staff) {
		this.pages.requireEntering(staff);
		return this.drafts.keepNew(form, ChosenPartners.read(parameters));
	}

	@PostMapping("/new/discard")
	String discardNew(AgreementForm form, StaffMember staff, RedirectAttributes redirect) {
		this.pages.requireEntering(staff);
		this.drafts.dropNew(form);
		Flash.success(redirect, "web.kept.discarded");
		return "redirect:/staff/agreements/new";
	}

	/**
	 * Gives up something that this person has begun, also where they may not enter any
	 * more.
	 */
	@PostMapping("/unsaved/discard")
	String discardUnsaved(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String draft,
			RedirectAttributes redirect) {
		if (code.isEmpty()) {
			this.drafts.dropNew(draft);
		}
		else {
			this.drafts.drop(code);
		}
		Flash.success(redirect, "web.kept.discarded");
		return "redirect:/staff/agreements";
	}

	@PostMapping(path = "/{code}/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	AutosaveAnswer keep(@PathVariable String code, AgreementForm form,
			@RequestParam MultiValueMap<String, String> parameters, StaffMember staff) {
		return this.drafts.keep(this.pages.changeable(code, staff), form, ChosenPartners.read(parameters));
	}

	@PostMapping("/{code}/discard")
	String discard(@PathVariable String code, StaffMember staff, RedirectAttributes redirect) {
		this.pages.changeable(code, staff);
		this.drafts.drop(code);
		Flash.success(redirect, "web.kept.discarded");
		redirect.addAttribute("code", code);
		return "redirect:/staff/agreements/{code}/edit";
	}

}
