package jp.kyodo.evaluation.design.web;

import java.nio.charset.StandardCharsets;

import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormFiles;
import jp.kyodo.evaluation.design.FormPreviews;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.file.SheetFile;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.export.Downloads;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ConflictException;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The files of forms: the form file, and the sheet that follows from it as a sample and
 * blank.
 */
@Controller
@RequestMapping("/admin/forms")
class FormFileController {

	private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

	private static final String DRAFT = "/drafts/{id:\\d{1,18}}";

	private static final String VERSION = "/{code:[a-z0-9][a-z0-9-]*}/{version:\\d{1,9}}";

	private static final String FILE = "/{what:sample|blank}.{type:pdf|xlsx}";

	private final ShownForm shown;

	private final FormFiles forms;

	private final FormPreviews previews;

	private final SheetFiles files;

	FormFileController(ShownForm shown, FormFiles forms, FormPreviews previews, SheetFiles files) {
		this.shown = shown;
		this.forms = forms;
		this.previews = previews;
		this.files = files;
	}

	@GetMapping(DRAFT + "/form.yaml")
	ResponseEntity<byte[]> draft(@PathVariable long id, StaffMember staff) {
		Planning.require(staff);
		FormDraft draft = this.shown.draft(id);
		String code = draft.tree().text("code");
		return yaml((code.isEmpty() ? "form" : code) + "-draft", this.forms.write(draft.tree()));
	}

	@GetMapping(VERSION + "/form.yaml")
	ResponseEntity<byte[]> version(@PathVariable String code, @PathVariable int version, StaffMember staff) {
		Planning.require(staff);
		return yaml(code + "-" + version, this.forms.write(this.shown.of(this.shown.version(code, version))));
	}

	@GetMapping(DRAFT + FILE)
	ResponseEntity<byte[]> draftSheet(@PathVariable long id, @PathVariable String what, @PathVariable String type,
			StaffMember staff) {
		Planning.require(staff);
		return sheet(this.shown.of(this.shown.draft(id))
			.orElseThrow(() -> new ConflictException("evaluation-design.preview.not-yet")), what, type);
	}

	@GetMapping(VERSION + FILE)
	ResponseEntity<byte[]> versionSheet(@PathVariable String code, @PathVariable int version, @PathVariable String what,
			@PathVariable String type, StaffMember staff) {
		Planning.require(staff);
		return sheet(this.shown.of(this.shown.version(code, version)), what, type);
	}

	private ResponseEntity<byte[]> sheet(FormDefinition form, String what, String type) {
		SheetEdition edition = what.equals("blank") ? this.previews.blank(form)
				: SheetEdition.draft(this.previews.sample(form));
		SheetFile file = type.equals("pdf") ? this.files.pdf(edition) : this.files.xlsx(edition);
		return Downloads.attachment(file.name(), file.type(), file.content());
	}

	private static ResponseEntity<byte[]> yaml(String stem, String text) {
		return Downloads.attachment(Downloads.fileName(stem, "yaml"), YAML, text.getBytes(StandardCharsets.UTF_8));
	}

}
