package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.kyodo.agreement.AgreementPapers;
import jp.kyodo.agreement.PublishedAgreements;
import jp.kyodo.agreement.PublishedAgreements.Published;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.export.Downloads;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.RevisionSummary;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A published agreement for everybody, with its revisions and its papers. Nothing here
 * reads the registers, but for the content of papers, which of them can still be had, and
 * which partners have a page.
 */
@Controller
@RequestMapping("/agreements/{code}")
class PublicAgreementController {

	private final PublishedAgreements agreements;

	private final AgreementPapers papers;

	private final PartnerQueries partners;

	private final AgreementWords words;

	private final PublicPages pages;

	private final Clock clock;

	PublicAgreementController(PublishedAgreements agreements, AgreementPapers papers, PartnerQueries partners,
			AgreementWords words, PublicPages pages, Clock clock) {
		this.agreements = agreements;
		this.papers = papers;
		this.partners = partners;
		this.words = words;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping
	@Nullable String agreement(@PathVariable String code, @RequestParam(required = false) @Nullable Integer revision,
			ServletWebRequest request, Model model) {
		// its partners, its papers and the day tell how it is shown, not only its
		// revision
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		Published published = find(code, revision);
		List<String> partners = published.document().partners().stream().map(AgreementDocument.Partner::code).toList();
		model.addAttribute("page",
				new PublicAgreementPage(published.revision(),
						AgreementShown.of(published.document(), published.term(), LocalDate.now(this.clock),
								this.partners.withPage(partners), this.papers.shownOf(code), this.words)));
		return "agreement/public";
	}

	@GetMapping("/revisions")
	@Nullable String revisions(@PathVariable String code, ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
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
	@GetMapping("/documents/{sha256:[0-9a-f]{64}}.pdf")
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
