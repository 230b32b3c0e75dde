package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.evaluation.design.DraftSave;
import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormTokens;
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
 * Who saved what of a draft and when, and the way back.
 */
@Controller
@RequestMapping("/admin/forms/drafts/{id:\\d{1,18}}/history")
class DraftHistoryController {

	private final FormDrafts drafts;

	private final FormTokens tokens;

	DraftHistoryController(FormDrafts drafts, FormTokens tokens) {
		this.drafts = drafts;
		this.tokens = tokens;
	}

	@GetMapping
	String history(@PathVariable long id, StaffMember staff, Model model) {
		Planning.require(staff);
		model.addAttribute("page",
				new DraftHistoryPage(DraftBar.of(this.drafts.get(id), "history"), this.drafts.history(id)));
		return "evaluation/design/history";
	}

	@PostMapping("/{version:\\d{1,9}}/restore")
	String restore(@PathVariable long id, @PathVariable int version,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		Planning.require(staff);
		this.tokens.once(formToken, () -> this.drafts.restore(id, version, staff));
		Flash.success(redirect, "evaluation-design.history.restored", String.valueOf(version));
		return "redirect:/admin/forms/drafts/{id}";
	}

	/**
	 * The saves of a draft, newest first.
	 */
	record DraftHistoryPage(DraftBar bar, List<DraftSave> saves) {

	}

}
