package jp.kyodo.agreement.web;

import java.io.IOException;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementPaper;
import jp.kyodo.agreement.AgreementPapers;
import jp.kyodo.export.Downloads;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes, replaces, hands out and takes away the signed papers of an agreement.
 */
@Controller
@RequestMapping("/staff/agreements/{code}/papers")
class PaperController {

	private final AgreementPages pages;

	private final AgreementPapers papers;

	private final ChangeAttempts attempts;

	PaperController(AgreementPages pages, AgreementPapers papers, ChangeAttempts attempts) {
		this.pages = pages;
		this.papers = papers;
		this.attempts = attempts;
	}

	/**
	 * The form of a paper.
	 * @param replaces hash of the one in whose place it comes, if any
	 */
	@GetMapping("/new")
	String blank(@PathVariable String code, @RequestParam(defaultValue = "") String replaces, StaffMember staff,
			Model model) {
		AgreementDetail agreement = this.pages.changeable(code, staff);
		AgreementPaper replaced = replaces.isEmpty() ? null : paper(agreement, replaces);
		model.addAttribute("page",
				page(agreement, replaced, replaced != null && replaced.shown(), ChangeOutcome.none()));
		return "agreement/paper";
	}

	@PostMapping(path = "/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String add(@PathVariable String code, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "false") boolean shown, @RequestParam(defaultValue = "") String replaces,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model,
			RedirectAttributes redirect) throws IOException {
		AgreementDetail agreement = this.pages.changeable(code, staff);
		byte[] content = (file != null) ? file.getBytes() : new byte[0];
		String name = (file != null) ? file.getOriginalFilename() : null;
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> {
			if (replaces.isEmpty()) {
				this.papers.add(code, name, content, shown, staff);
			}
			else {
				this.papers.replace(code, replaces, name, content, shown, staff);
			}
		});
		if (outcome.isDone()) {
			Flash.success(redirect, replaces.isEmpty() ? "agreement.paper.added" : "agreement.paper.replaced");
			return AgreementController.to(code, redirect);
		}
		model.addAttribute("page",
				page(agreement, replaces.isEmpty() ? null : paper(agreement, replaces), shown, outcome));
		return "agreement/paper";
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}/remove")
	String confirmRemoval(@PathVariable String code, @PathVariable String sha256, StaffMember staff, Model model) {
		AgreementDetail agreement = this.pages.changeable(code, staff);
		model.addAttribute("page", new RemovalPage(code, agreement.content().title(), paper(agreement, sha256)));
		return "agreement/paper-remove";
	}

	@PostMapping("/{sha256:[0-9a-f]{64}}/remove")
	String remove(@PathVariable String code, @PathVariable String sha256,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		this.pages.changeable(code, staff);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.papers.remove(code, sha256, staff));
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.paper.removed");
		}
		else {
			Flash.warning(redirect, "agreement.not-done", outcome.firstError());
		}
		return AgreementController.to(code, redirect);
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}.pdf")
	ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String sha256, StaffMember staff) {
		this.pages.readable(code, staff);
		AgreementPapers.Content content = this.papers.content(code, sha256)
			.orElseThrow(() -> new NotFoundException("agreement.paper.not-found"));
		return Downloads.attachment(content.fileName(), MediaType.APPLICATION_PDF, content.bytes());
	}

	private static AgreementPaper paper(AgreementDetail agreement, String sha256) {
		return agreement.papers()
			.stream()
			.filter((paper) -> paper.sha256().equals(sha256))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("agreement.paper.not-found"));
	}

	private static PaperPage page(AgreementDetail agreement, @Nullable AgreementPaper replaces, boolean shown,
			ChangeOutcome outcome) {
		return new PaperPage(agreement.code(), agreement.content().title(), replaces, shown, AgreementPapers.MEGABYTES,
				outcome);
	}

	/**
	 * The form of a paper.
	 *
	 * @param replaces the one in whose place it comes, or null
	 */
	record PaperPage(String code, String title, @Nullable AgreementPaper replaces, boolean shown, int megabytes,
			ChangeOutcome outcome) {
	}

	/**
	 * The confirmation that a paper shall be taken away.
	 */
	record RemovalPage(String code, String title, AgreementPaper paper) {
	}

}
