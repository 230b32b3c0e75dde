package jp.kyodo.evaluation.design.web;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;

import jp.kyodo.evaluation.design.DraftTree;
import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.evaluation.design.FormFiles;
import jp.kyodo.evaluation.design.FormRefusals;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Begins a form with a form file. A file that contradicts itself is refused with line and
 * cause, and nothing changes; what is missing is found by the check of the draft.
 */
@Controller
class FormImportController {

	private final NewFormPages pages;

	private final FormFiles files;

	private final FormDrafts drafts;

	private final FormRefusals refusals;

	private final FormTokens tokens;

	FormImportController(NewFormPages pages, FormFiles files, FormDrafts drafts, FormRefusals refusals,
			FormTokens tokens) {
		this.pages = pages;
		this.files = files;
		this.drafts = drafts;
		this.refusals = refusals;
		this.tokens = tokens;
	}

	@PostMapping(path = "/admin/forms/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String read(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model,
			RedirectAttributes redirect) throws IOException {
		Planning.require(staff);
		if (file == null || file.isEmpty()) {
			return refuse(this.pages.error("file", "evaluation-design.import.missing"), model);
		}
		String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
		if (file.getSize() > FormFiles.LARGEST) {
			return refuse(this.pages.error("file", "evaluation-design.import.too-large", name), model);
		}
		try {
			DraftTree tree = this.files.readDraft(file.getBytes());
			long[] id = new long[1];
			this.tokens.once(formToken, () -> id[0] = this.drafts.begin(tree, staff));
			return NewFormController.toDraft(id[0], redirect);
		}
		catch (CharacterCodingException ex) {
			return refuse(this.pages.error("file", "evaluation-design.import.encoding", name), model);
		}
		catch (FormDefinitionException ex) {
			String cause = this.refusals.inFile(ex);
			return refuse(
					(ex.line() != null)
							? this.pages.error("file", "evaluation-design.import.refused.line", name,
									String.valueOf(ex.line()), cause)
							: this.pages.error("file", "evaluation-design.import.refused", name, cause),
					model);
		}
	}

	private String refuse(FieldMessages errors, Model model) {
		model.addAttribute("page", this.pages.page("", "", errors));
		return NewFormController.VIEW;
	}

}
