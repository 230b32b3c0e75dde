package jp.kyodo.evaluation.design.web;

import jp.kyodo.evaluation.design.DraftStep;
import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.evaluation.design.FormOverview;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Begins a form from nothing or from a copy.
 */
@Controller
@RequestMapping("/admin/forms/new")
class NewFormController {

	static final String VIEW = "evaluation/design/new";

	private static final int LONGEST_NAME = 200;

	private final NewFormPages pages;

	private final FormDrafts drafts;

	private final FormOverview overview;

	private final FormDefinitions forms;

	private final FormTokens tokens;

	NewFormController(NewFormPages pages, FormDrafts drafts, FormOverview overview, FormDefinitions forms,
			FormTokens tokens) {
		this.pages = pages;
		this.drafts = drafts;
		this.overview = overview;
		this.forms = forms;
		this.tokens = tokens;
	}

	@GetMapping
	String form(@RequestParam(defaultValue = "") String copy, StaffMember staff, Model model) {
		Planning.require(staff);
		model.addAttribute("page", this.pages.page("", copy, FieldMessages.none()));
		return VIEW;
	}

	@PostMapping
	String begin(@RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model,
			RedirectAttributes redirect) {
		Planning.require(staff);
		if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
			model.addAttribute("page", this.pages.page(name, "",
					this.pages.error("name", "evaluation-design.new.name.missing", String.valueOf(LONGEST_NAME))));
			return VIEW;
		}
		long[] id = new long[1];
		this.tokens.once(formToken, () -> id[0] = this.drafts.begin(name, staff));
		return toDraft(id[0], redirect);
	}

	@PostMapping("/copy")
	String copy(@RequestParam(defaultValue = "") String copy,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model,
			RedirectAttributes redirect) {
		Planning.require(staff);
		Long source = this.overview.versions()
			.stream()
			.filter((form) -> copy.equals(form.code() + "/" + form.version()))
			.map(FormOverview.FormVersion::id)
			.findFirst()
			.orElse(null);
		if (source == null) {
			model.addAttribute("page",
					this.pages.page("", copy, this.pages.error("copy", "evaluation-design.new.copy.missing")));
			return VIEW;
		}
		long[] id = new long[1];
		this.tokens.once(formToken, () -> id[0] = this.drafts.begin(this.forms.get(source), DraftStep.COPIED, staff));
		return toDraft(id[0], redirect);
	}

	/** Who sends the same form twice finds the first draft in the list. */
	static String toDraft(long id, RedirectAttributes redirect) {
		if (id == 0) {
			return "redirect:/admin/forms";
		}
		Flash.success(redirect, "evaluation-design.new.begun");
		return "redirect:/admin/forms/drafts/" + id;
	}

}
