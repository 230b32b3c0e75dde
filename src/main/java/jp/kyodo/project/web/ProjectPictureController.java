package jp.kyodo.project.web;

import java.io.IOException;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.picture.Picture;
import jp.kyodo.picture.RefusedPictureException;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectPictures;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the pictures of projects and shows them: to staff who may read the project, and
 * those that are published to everybody.
 */
@Controller
class ProjectPictureController {

	private static final int MEGABYTES = 10;

	private static final String VIEW = "project/pictures";

	private final ProjectQueries queries;

	private final ProjectPictures pictures;

	private final ProjectAccess access;

	private final ChangeAttempts attempts;

	ProjectPictureController(ProjectQueries queries, ProjectPictures pictures, ProjectAccess access,
			ChangeAttempts attempts) {
		this.queries = queries;
		this.pictures = pictures;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping("/staff/projects/{code}/{year}/pictures")
	String list(@PathVariable String code, @PathVariable FiscalYear year, Model model) {
		ProjectYearView view = find(code, year);
		this.access.requireChange(view.departmentId(), view.year());
		model.addAttribute("page", page(view, null, PictureForm.empty(), ChangeOutcome.none()));
		return VIEW;
	}

	@PostMapping(path = "/staff/projects/{code}/{year}/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String add(@PathVariable String code, @PathVariable FiscalYear year, PictureForm form,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes redirect)
			throws IOException {
		ProjectYearView view = find(code, year);
		this.access.requireChange(view.departmentId(), view.year());
		byte[] content = (file != null) ? file.getBytes() : new byte[0];
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.pictures.add(view.projectYearId(), read(content), form.toText()));
		if (outcome.isDone()) {
			Flash.success(redirect, "project.picture.added");
			return to(view, redirect);
		}
		model.addAttribute("page", page(view, null, form, outcome));
		return VIEW;
	}

	@PostMapping("/staff/projects/{code}/{year}/pictures/{sha256:[0-9a-f]{64}}")
	String change(@PathVariable String code, @PathVariable FiscalYear year, @PathVariable String sha256,
			PictureForm form, @RequestParam(defaultValue = "") String change, Model model,
			RedirectAttributes redirect) {
		ProjectYearView view = find(code, year);
		this.access.requireChange(view.departmentId(), view.year());
		int version = FormVersion.read(form.version());
		boolean removes = "remove".equals(change);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> {
			if (removes) {
				this.pictures.remove(view.projectYearId(), sha256, version);
			}
			else {
				this.pictures.describe(view.projectYearId(), sha256, version, form.toText());
			}
		});
		if (outcome.isDone()) {
			Flash.success(redirect, removes ? "project.picture.removed" : "project.picture.changed");
		}
		else if (!removes && !outcome.isOvertaken()) {
			model.addAttribute("page", page(view, sha256, form, outcome));
			return VIEW;
		}
		else {
			Flash.warning(redirect, outcome.isOvertaken() ? "project.overtaken" : "project.not-done",
					outcome.firstError());
		}
		return to(view, redirect);
	}

	@GetMapping("/staff/projects/{code}/{year}/pictures/{sha256:[0-9a-f]{64}}")
	ResponseEntity<byte[]> draft(@PathVariable String code, @PathVariable FiscalYear year,
			@PathVariable String sha256) {
		ProjectPictures.Content content = this.pictures.content(find(code, year).projectYearId(), sha256)
			.orElseThrow(() -> new NotFoundException("project.picture.not-found"));
		return ResponseEntity.ok().contentType(content.type()).body(content.bytes());
	}

	/**
	 * A published picture. It is asked for each time, since a consent can be taken back.
	 */
	@GetMapping("/projects/pictures/{sha256:[0-9a-f]{64}}")
	ResponseEntity<byte[]> published(@PathVariable String sha256) {
		ProjectPictures.Content content = this.pictures.published(sha256)
			.orElseThrow(() -> new NotFoundException("project.picture.not-found"));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag('"' + sha256 + '"')
			.contentType(content.type())
			.body(content.bytes());
	}

	private ProjectPicturesPage page(ProjectYearView view, @Nullable String of, PictureForm form,
			ChangeOutcome outcome) {
		return new ProjectPicturesPage(view, this.pictures.of(view.projectYearId()), of, form, outcome);
	}

	private static Picture read(byte[] content) {
		try {
			return Picture.read(content, MEGABYTES);
		}
		catch (RefusedPictureException ex) {
			throw RefusedChangeException.of("file", ex.messageKey(), ex.arguments());
		}
	}

	private ProjectYearView find(String code, FiscalYear year) {
		ProjectYearView view = this.queries.find(code, year)
			.orElseThrow(() -> new NotFoundException("project.year-not-found", code, year.toString()));
		this.access.requireRead(view.departmentId());
		return view;
	}

	private static String to(ProjectYearView view, RedirectAttributes redirect) {
		redirect.addAttribute("code", view.code());
		redirect.addAttribute("year", view.year().toString());
		return "redirect:/staff/projects/{code}/{year}/pictures";
	}

}
