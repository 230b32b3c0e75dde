package jp.kyodo.publication.web;

import jp.kyodo.publication.Correction;
import jp.kyodo.publication.DocumentKind;
import jp.kyodo.publication.DocumentKinds;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Shows citizens what was corrected after its publication (正誤表).
 */
@Controller
class CorrectionController {

	private static final int SIZE = 50;

	private final PublicationQueries publications;

	private final PublicPages publicPages;

	private final DocumentKinds kinds;

	private final DocumentLines lines;

	private final Years years;

	CorrectionController(PublicationQueries publications, PublicPages publicPages, DocumentKinds kinds,
			DocumentLines lines, Years years) {
		this.publications = publications;
		this.publicPages = publicPages;
		this.kinds = kinds;
		this.lines = lines;
		this.years = years;
	}

	@GetMapping("/corrections")
	@Nullable String list(@RequestParam(required = false) @Nullable String page, ServletWebRequest request, Model model) {
		if (this.publicPages.isListUnchanged(request)) {
			return null;
		}
		PublicationQueries.CorrectionPage corrections = this.publications.corrections(PageRequestParameter.parse(page),
				SIZE);
		model.addAttribute("page",
				new CorrectionsPage(corrections.corrections().stream().map(this::line).toList(), corrections.paging()));
		return "publication/corrections";
	}

	private CorrectionsPage.CorrectionLine line(Correction correction) {
		DocumentKind kind = this.kinds.of(correction.kind());
		return new CorrectionsPage.CorrectionLine(kind.labelKey(), this.years.display(correction.year()),
				correction.code(), correction.title(), this.lines.day(correction.publishedAt()), correction.reason(),
				correction.revisionNo(), kind.path(correction.year(), correction.code()),
				kind.revisionPath(correction.year(), correction.code(), correction.revisionNo()),
				kind.revisionPath(correction.year(), correction.code(), correction.revisionNo() - 1));
	}

}
