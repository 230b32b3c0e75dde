package jp.kyodo.evaluation.design.web;

import java.util.List;
import java.util.function.Function;

import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormPreviews;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.web.EntrySection;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows a draft as the pages that would follow from it.
 */
@Controller
@RequestMapping("/admin/forms/drafts/{id:\\d{1,18}}/preview")
class DraftPreviewController {

	private final ShownForm shown;

	private final FormPreviews previews;

	DraftPreviewController(ShownForm shown, FormPreviews previews) {
		this.shown = shown;
		this.previews = previews;
	}

	@GetMapping("/sheet")
	String sheet(@PathVariable long id, StaffMember staff, Model model, RedirectAttributes redirect) {
		return show(id, staff, model, redirect, "evaluation/design/preview-sheet",
				(draft) -> (form) -> new SheetPreviewPage(DraftBar.of(draft, "sheet"), this.previews.sample(form)));
	}

	@GetMapping("/entry")
	String entry(@PathVariable long id, StaffMember staff, Model model, RedirectAttributes redirect) {
		return show(id, staff, model, redirect, "evaluation/design/preview-entry",
				(draft) -> (form) -> new EntryPreviewPage(DraftBar.of(draft, "entry"),
						this.previews.entry(form).stream().map(EntrySection::of).toList()));
	}

	private String show(long id, StaffMember staff, Model model, RedirectAttributes redirect, String view,
			Function<FormDraft, Function<FormDefinition, Object>> page) {
		Planning.require(staff);
		FormDraft draft = this.shown.draft(id);
		FormDefinition form = this.shown.of(draft).orElse(null);
		if (form == null) {
			Flash.warning(redirect, "evaluation-design.preview.not-yet");
			return "redirect:/admin/forms/drafts/" + id + "/check";
		}
		model.addAttribute("page", page.apply(draft).apply(form));
		return view;
	}

	/**
	 * The draft as a sheet.
	 */
	record SheetPreviewPage(DraftBar bar, SheetDocument document) {

	}

	/**
	 * The draft as an entry page.
	 */
	record EntryPreviewPage(DraftBar bar, List<EntrySection> sections) {

	}

}
