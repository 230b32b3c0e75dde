package jp.kyodo.evaluation.design.web;

import jp.kyodo.evaluation.design.FormOverview.FormVersion;
import jp.kyodo.evaluation.design.FormPreviews;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.organization.StaffMember;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * One version of a form, which is never changed.
 */
@Controller
@RequestMapping("/admin/forms/{code:[a-z0-9][a-z0-9-]*}/{version:\\d{1,9}}")
class FormVersionController {

	private final ShownForm shown;

	private final FormPreviews previews;

	FormVersionController(ShownForm shown, FormPreviews previews) {
		this.shown = shown;
		this.previews = previews;
	}

	@GetMapping
	String version(@PathVariable String code, @PathVariable int version, StaffMember staff, Model model) {
		Planning.require(staff);
		FormVersion found = this.shown.version(code, version);
		model.addAttribute("page", new FormVersionPage(found, this.previews.sample(this.shown.of(found))));
		return "evaluation/design/version";
	}

	/**
	 * A version with the sheet of an invented policy issue.
	 */
	record FormVersionPage(FormVersion form, SheetDocument document) {

		/** The beginning of the addresses of the version's files. */
		public String base() {
			return "/admin/forms/" + this.form.code() + "/" + this.form.version();
		}

	}

}
