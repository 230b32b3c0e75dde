package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.agreement.AgreementPapers;
import jp.kyodo.agreement.PublishedAgreements;
import jp.kyodo.agreement.PublishedAgreements.Published;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.export.Downloads;
import jp.kyodo.publication.RevisionSummary;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The published agreements for everybody: the list with its counts as of any day, one
 * agreement, its revisions and its papers. Nothing here reads the register, but for the
 * content of papers.
 */
@Controller
@RequestMapping("/agreements")
class PublicAgreementController {

	// how an agreement stands changes with the day, not only with a publication
	private static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

	private final PublicAgreementPages pages;

	private final PublishedAgreements agreements;

	private final AgreementPapers papers;

	private final AgreementWords words;

	private final Clock clock;

	PublicAgreementController(PublicAgreementPages pages, PublishedAgreements agreements, AgreementPapers papers,
			AgreementWords words, Clock clock) {
		this.pages = pages;
		this.agreements = agreements;
		this.papers = papers;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		model.addAttribute("page", this.pages.list(parameters));
		return "agreement/public-list";
	}

	@GetMapping("/{code}")
	String agreement(@PathVariable String code, @RequestParam(required = false) @Nullable Integer revision,
			HttpServletResponse response, Model model) {
		Published published = find(code, revision);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		List<String> partners = published.document().partners().stream().map(AgreementDocument.Partner::code).toList();
		model.addAttribute("page",
				new PublicAgreementPage(published.revision(),
						AgreementShown.of(published.document(), published.term(), LocalDate.now(this.clock),
								this.agreements.partnersWithPage(partners), this.papers.shownOf(code), this.words)));
		return "agreement/public";
	}

	@GetMapping("/{code}/revisions")
	String revisions(@PathVariable String code, Model model) {
		List<RevisionSummary> revisions = this.agreements.revisions(code);
		if (revisions.isEmpty()) {
			throw new NotFoundException("agreement.not-published", code);
		}
		model.addAttribute("page", new AgreementRevisionsPage(code, revisions.get(0).title(), revisions));
		return "agreement/revisions";
	}

	/**
	 * A paper of the revision that holds, or of an earlier one, unless the city has taken
	 * it away.
	 */
	@GetMapping("/{code}/documents/{sha256:[0-9a-f]{64}}.pdf")
	ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String sha256,
			@RequestParam(required = false) @Nullable Integer revision) {
		if (find(code, revision).document().papers().stream().noneMatch((paper) -> paper.sha256().equals(sha256))) {
			throw new NotFoundException("agreement.paper.not-found");
		}
		AgreementPapers.Content content = this.papers.content(code, sha256)
			.filter(AgreementPapers.Content::shown)
			.orElseThrow(() -> new NotFoundException("agreement.paper.not-found"));
		return Downloads.attachment(content.fileName(), MediaType.APPLICATION_PDF, content.bytes());
	}

	private Published find(String code, @Nullable Integer revision) {
		Optional<Published> found = (revision != null) ? this.agreements.revision(code, revision)
				: this.agreements.current(code);
		return found.orElseThrow(() -> new NotFoundException("agreement.not-published", code));
	}

}
