package jp.kyodo.evaluation.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.evaluation.SaveOutcome;
import jp.kyodo.evaluation.SaveSection;
import jp.kyodo.evaluation.SectionBase;
import jp.kyodo.evaluation.SheetAccess;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetPictureChanges;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.picture.SheetPictures;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the pictures of a sheet and shows them: those of a draft to staff who may read
 * the sheet, published ones to everybody.
 */
@Controller
class SheetPictureController {

	/** Parameters of the form that are not fields of the section. */
	private static final List<String> OWN_PARAMETERS = List.of("version", "formToken", "change", "file", "_csrf");

	/** No form allows larger ones. */
	private static final int LARGEST_PICTURE = 10 << 20;

	private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final SheetQueries queries;

	private final SheetPictureChanges changes;

	private final SheetPictures pictures;

	private final MessageSource messages;

	SheetPictureController(SheetQueries queries, SheetPictureChanges changes, SheetPictures pictures,
			MessageSource messages) {
		this.queries = queries;
		this.changes = changes;
		this.pictures = pictures;
		this.messages = messages;
	}

	@PostMapping(path = "/staff/sheets/{year}/{code}/sections/{key}/pictures",
			consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String change(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String key,
			@RequestParam Map<String, String> parameters, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String change, StaffMember staff, RedirectAttributes redirect)
			throws IOException {
		Map<String, String> typed = new HashMap<>(parameters);
		OWN_PARAMETERS.forEach(typed::remove);
		SheetPictureChanges.Result result = this.changes.change(
				new SaveSection(staff, year, code, key, SectionBase.parse(parameters.get("version")), typed), change,
				(file != null) ? beginning(file) : new byte[0]);
		if (result.refusal().isPresent()) {
			// stands at the field, where the page opens
			redirect.addFlashAttribute("refusedIn", key);
			redirect.addFlashAttribute("refusal", this.messages.getMessage(result.refusal().get().messageKey(),
					result.refusal().get().arguments(), Locale.JAPANESE));
		}
		else if (result.saved() instanceof SaveOutcome.Saved) {
			Flash.success(redirect, "evaluation.entry.saved");
		}
		else if (result.saved() instanceof SaveOutcome.NotUsable) {
			Flash.warning(redirect, "evaluation.entry.not-usable");
		}
		else if (result.saved() instanceof SaveOutcome.Locked locked) {
			Flash.warning(redirect, "evaluation.entry.locked." + locked.state().name());
		}
		if (result.saved() instanceof SaveOutcome.Conflicting) {
			return "redirect:/staff/sheets/{year}/{code}/sections/{key}/conflict";
		}
		return "redirect:/staff/sheets/{year}/{code}#section-" + key;
	}

	/**
	 * Reads no more than shows that a file is too large.
	 */
	private static byte[] beginning(MultipartFile file) throws IOException {
		try (InputStream in = file.getInputStream()) {
			return in.readNBytes(LARGEST_PICTURE + 1);
		}
	}

	/**
	 * A picture of a sheet that is not published.
	 */
	@GetMapping("/staff/sheets/{year}/{code}/pictures/{sha256:[0-9a-f]{64}}.{extension:png|jpg}")
	ResponseEntity<byte[]> draft(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String sha256,
			StaffMember staff) {
		SheetHead head = this.queries.head(year, code);
		if (!SheetAccess.mayRead(staff, head)) {
			throw new ForbiddenException("evaluation.problem.other-department");
		}
		SheetPictures.Content content = this.pictures.ofSheet(head.id(), sha256)
			.orElseThrow(() -> new NotFoundException("evaluation.pictures.problem.not-found"));
		return ResponseEntity.ok().contentType(content.type()).body(content.bytes());
	}

	/**
	 * A picture that was published. What stands under its address never changes.
	 */
	@GetMapping("/sheets/pictures/{sha256:[0-9a-f]{64}}.{extension:png|jpg}")
	ResponseEntity<byte[]> published(@PathVariable String sha256) {
		SheetPictures.Content content = this.pictures.published(sha256)
			.orElseThrow(() -> new NotFoundException("evaluation.pictures.problem.not-found"));
		return ResponseEntity.ok().cacheControl(FOREVER).contentType(content.type()).body(content.bytes());
	}

}
