package jp.kyodo.evaluation.design.web;

import jp.kyodo.evaluation.design.DraftChecks;
import jp.kyodo.evaluation.design.DraftFinding;
import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.evaluation.design.FormOverview;
import jp.kyodo.evaluation.design.FormsInForce;
import jp.kyodo.evaluation.form.FormDefinition;
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
 * Checks a draft, and puts it in force after a confirmation.
 */
@Controller
@RequestMapping("/admin/forms/drafts/{id:\\d{1,18}}")
class DraftCheckController {

	private final FormDrafts drafts;

	private final DraftChecks checks;

	private final FormsInForce forms;

	private final FormOverview overview;

	private final DraftPages pages;

	private final FormTokens tokens;

	DraftCheckController(FormDrafts drafts, DraftChecks checks, FormsInForce forms, FormOverview overview,
			DraftPages pages, FormTokens tokens) {
		this.drafts = drafts;
		this.checks = checks;
		this.forms = forms;
		this.overview = overview;
		this.pages = pages;
		this.tokens = tokens;
	}

	@GetMapping("/check")
	String check(@PathVariable long id, StaffMember staff, Model model) {
		Planning.require(staff);
		FormDraft draft = this.drafts.get(id);
		model.addAttribute("page", CheckPage.of(DraftBar.of(draft, "check"), this.checks.check(draft.tree())));
		return "evaluation/design/check";
	}

	@GetMapping("/in-force")
	String confirm(@PathVariable long id, StaffMember staff, Model model, RedirectAttributes redirect) {
		Planning.require(staff);
		FormDraft draft = this.drafts.get(id);
		if (!draft.isOpen()) {
			return "redirect:/admin/forms/drafts/{id}";
		}
		FormDefinition form = this.checks.definition(draft.tree()).orElse(null);
		if (form == null || this.checks.check(draft.tree()).stream().anyMatch(DraftFinding::blocks)) {
			Flash.warning(redirect, "evaluation-design.problem.not-usable");
			return "redirect:/admin/forms/drafts/{id}/check";
		}
		model.addAttribute("page",
				new InForcePage(CheckPage.of(DraftBar.of(draft, "check"), this.checks.check(draft.tree())), form,
						this.overview.nextVersion(form.code()), this.pages.head(draft.tree()),
						this.overview.openedYears(form.plan(), form.years().from(), form.years().to())));
		return "evaluation/design/in-force";
	}

	@PostMapping("/in-force")
	String put(@PathVariable long id, @RequestParam(defaultValue = "0") String version,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		Planning.require(staff);
		FormDefinition[] form = new FormDefinition[1];
		this.tokens.once(formToken, () -> form[0] = this.forms.put(id, DraftVersion.parse(version), staff));
		if (form[0] == null) {
			return "redirect:/admin/forms";
		}
		Flash.success(redirect, "evaluation-design.in-force.done", form[0].name(), String.valueOf(form[0].version()));
		return "redirect:/admin/forms/" + form[0].code() + "/" + form[0].version();
	}

}
