package jp.kyodo.evaluation.design.web;

import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A draft as a whole, and giving it up.
 */
@Controller
@RequestMapping("/admin/forms/drafts/{id:\\d{1,18}}")
class DraftController {

	private final FormDrafts drafts;

	private final DraftPages pages;

	DraftController(FormDrafts drafts, DraftPages pages) {
		this.drafts = drafts;
		this.pages = pages;
	}

	@GetMapping
	String draft(@PathVariable long id, StaffMember staff, Model model) {
		Planning.require(staff);
		model.addAttribute("page", this.pages.page(this.drafts.get(id)));
		return "evaluation/design/draft";
	}

	@PostMapping("/discard")
	String discard(@PathVariable long id, StaffMember staff, RedirectAttributes redirect) {
		Planning.require(staff);
		this.drafts.discard(id, staff);
		Flash.success(redirect, "evaluation-design.draft.discarded");
		return "redirect:/admin/forms";
	}

}
