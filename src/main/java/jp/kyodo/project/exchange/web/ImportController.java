package jp.kyodo.project.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import jp.kyodo.export.Downloads;
import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.exchange.ErrorFiles;
import jp.kyodo.project.exchange.ExchangeFormat;
import jp.kyodo.project.exchange.ImportAccess;
import jp.kyodo.project.exchange.ImportState;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.project.exchange.RowKind;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.FormTokens;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Leads through the import of a list: sending, what was found, writing.
 */
@Controller
@RequestMapping("/staff/projects/import")
class ImportController {

	static final String BASE = "/staff/projects/import";

	private static final int FINISHED = 100;

	/** A browser sends an empty file without a name if none was chosen. */
	private static final String NAMELESS = "list";

	private final ProjectImports imports;

	private final ImportPageMaker pages;

	private final ImportMappingPages mappings;

	private final ErrorFiles errorFiles;

	private final FormTokens tokens;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	ImportController(ProjectImports imports, ImportPageMaker pages, ImportMappingPages mappings, ErrorFiles errorFiles,
			FormTokens tokens, ChangeAttempts attempts, MessageSource messages) {
		this.imports = imports;
		this.pages = pages;
		this.mappings = mappings;
		this.errorFiles = errorFiles;
		this.tokens = tokens;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping
	String upload(@RequestParam(required = false) @Nullable String page, StaffMember staff, Model model) {
		requireImport(staff);
		model.addAttribute("page", this.pages.upload(staff, PageRequestParameter.parse(page), FieldMessages.none()));
		return "project/exchange/upload";
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String receive(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model) {
		requireImport(staff);
		Received received = receive(file, formToken, (path) -> this.imports.receive(path, nameOf(file), staff));
		if (received.refusal() != null) {
			model.addAttribute("page", this.pages.upload(staff, PageRequestParameter.parse(null),
					FieldMessages.none().with("file", received.refusal())));
			return "project/exchange/upload";
		}
		return "redirect:" + BASE + ((received.id() != null) ? "/" + received.id() : "");
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String page, StaffMember staff, Model model) {
		ProjectImport one = find(id, staff);
		if (one.state() == ImportState.MAPPING) {
			model.addAttribute("page", this.mappings.mapping(one, FieldMessages.none()));
			return "project/exchange/mapping";
		}
		if (one.state() == ImportState.CHECKED) {
			model.addAttribute("page", this.pages.result(one, kind(kind), PageRequestParameter.parse(page)));
			return "project/exchange/result";
		}
		model.addAttribute("page", this.pages.progress(one));
		return "project/exchange/progress";
	}

	@GetMapping(path = "/{id}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	ImportPages.Answer progress(@PathVariable UUID id, StaffMember staff) {
		ProjectImport one = find(id, staff);
		boolean finished = one.state() == ImportState.CHECKED || one.state() == ImportState.APPLIED;
		return new ImportPages.Answer(finished ? Integer.valueOf(FINISHED) : one.percent(), this.pages.label(one),
				!one.state().isUnderWay(), BASE + "/" + id, one.state() == ImportState.FAILED);
	}

	@PostMapping("/{id}/check")
	String check(@PathVariable UUID id, @RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		find(id, staff);
		return attempt(id, formToken, redirect, () -> this.imports.check(id));
	}

	@PostMapping("/{id}/apply")
	String apply(@PathVariable UUID id, @RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		find(id, staff);
		return attempt(id, formToken, redirect, () -> this.imports.apply(id));
	}

	@GetMapping("/{id}/errors.{extension:xlsx|csv}")
	ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id, @PathVariable String extension,
			StaffMember staff) {
		ProjectImport one = find(id, staff);
		if (one.state() == ImportState.MAPPING || one.state().isUnderWay()) {
			throw new NotFoundException("project-exchange.not-checked");
		}
		ExchangeFormat format = "xlsx".equals(extension) ? ExchangeFormat.XLSX : ExchangeFormat.CSV;
		String name = one.fileName().replaceFirst("\\.[^.]*$", "");
		String read = one.sheetOfSeveral()
			.map((sheet) -> this.messages.getMessage("project-exchange.upload.sheet", new Object[] { name, sheet },
					Locale.JAPANESE))
			.orElse(name);
		String stem = this.messages.getMessage("project-exchange.error-file.name", new Object[] { read },
				Locale.JAPANESE);
		return Downloads.streaming(Downloads.fileName(stem, extension), format.mediaType(),
				(out) -> this.errorFiles.write(one, format, out));
	}

	/**
	 * Receives a file for as long as a function needs it.
	 */
	Received receive(@Nullable MultipartFile file, @Nullable String formToken, Function<Path, UUID> receiving) {
		if (file == null || (file.isEmpty() && nameOf(file).equals(NAMELESS))) {
			return new Received(null, text("project-exchange.upload.missing"));
		}
		try {
			Path copy = Files.createTempFile("import", ".upload");
			try {
				file.transferTo(copy);
				UUID[] id = new UUID[1];
				this.tokens.once(formToken, () -> id[0] = receiving.apply(copy));
				return new Received(id[0], null);
			}
			catch (RefusedFileException ex) {
				return new Received(null, this.messages.getMessage(ex.messageKey(), ex.arguments(), Locale.JAPANESE));
			}
			finally {
				Files.deleteIfExists(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String nameOf(@Nullable MultipartFile file) {
		String name = (file != null) ? file.getOriginalFilename() : null;
		return (name != null && !name.isBlank()) ? name : NAMELESS;
	}

	ProjectImport find(UUID id, StaffMember staff) {
		ProjectImport one = this.imports.find(id)
			.orElseThrow(() -> new NotFoundException("project-exchange.not-found"));
		if (!ImportAccess.mayWrite(staff, one)) {
			throw new ForbiddenException("project-exchange.forbidden");
		}
		return one;
	}

	private String attempt(UUID id, @Nullable String formToken, RedirectAttributes redirect, Runnable change) {
		ChangeOutcome outcome = this.attempts.attempt(formToken, change);
		if (!outcome.isDone()) {
			Flash.warning(redirect, "project-exchange.refused.moved-on");
		}
		return "redirect:" + BASE + "/" + id;
	}

	private static void requireImport(StaffMember staff) {
		if (!ImportAccess.mayImport(staff)) {
			throw new ForbiddenException("project-exchange.forbidden");
		}
	}

	private static @Nullable RowKind kind(@Nullable String kind) {
		for (RowKind one : RowKind.values()) {
			if (one.name().equals(kind)) {
				return one;
			}
		}
		return null;
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

	/**
	 * What became of a file that was sent.
	 *
	 * @param id the import, or null if it was refused or had been sent before
	 * @param refusal why it was refused, or null
	 */
	record Received(@Nullable UUID id, @Nullable String refusal) {
	}

}
