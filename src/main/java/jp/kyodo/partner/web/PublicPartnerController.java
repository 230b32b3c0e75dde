package jp.kyodo.partner.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.partner.PartnerDocument;
import jp.kyodo.partner.PartnerDocuments;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.publication.DocumentKind;
import jp.kyodo.publication.DocumentKinds;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.Facets;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * One partner for citizens: what is public about it, and what it does with the city over
 * the years. The code of a partner that was merged leads to the one it became for good.
 */
@Controller
class PublicPartnerController {

	private static final String PROJECT = "project";

	private static final String AGREEMENT = "agreement";

	/** More than any partner has. */
	private static final int MOST = 500;

	private final PartnerDocuments documents;

	private final PartnerQueries queries;

	private final PublicationQueries publications;

	private final FacetSearch search;

	private final DocumentKinds kinds;

	private final PublicPages pages;

	PublicPartnerController(PartnerDocuments documents, PartnerQueries queries, PublicationQueries publications,
			FacetSearch search, DocumentKinds kinds, PublicPages pages) {
		this.documents = documents;
		this.queries = queries;
		this.publications = publications;
		this.search = search;
		this.kinds = kinds;
		this.pages = pages;
	}

	@GetMapping("/partners/{code}")
	@Nullable String show(@PathVariable String code, ServletWebRequest request, HttpServletResponse response, Model model) {
		// it also shows what others published
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		Optional<PublishedRevision> current = this.documents.current(code);
		PartnerDocument partner = current.map(this.documents::read).orElse(null);
		if (partner == null || !partner.listed()) {
			return leadOn(code, partner, response);
		}
		List<String> codes = this.queries.codesOf(code);
		model.addAttribute("page",
				new PublicPartnerPage(partner, current.orElseThrow(), links(PROJECT, codes), links(AGREEMENT, codes)));
		return "partner/public-partner";
	}

	private @Nullable String leadOn(String code, @Nullable PartnerDocument partner, HttpServletResponse response) {
		Optional<PartnerReference> present = this.queries.find(code)
			.filter((found) -> !found.code().equals(code) && found.shown());
		if (present.isPresent()) {
			response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
			response.setHeader(HttpHeaders.LOCATION, URI.create("/partners/" + present.get().code()).toString());
			return null;
		}
		if (partner == null) {
			throw new NotFoundException("partner.not-published", code);
		}
		response.setStatus(HttpStatus.GONE.value());
		return "partner/withdrawn";
	}

	private List<DocumentLink> links(String kindName, List<String> codes) {
		if (!this.kinds.has(kindName)) {
			return List.of();
		}
		DocumentKind kind = this.kinds.of(kindName);
		FacetSearch.Result found = this.search
			.search(new FacetSearch.Request(kindName, "", Facets.none().with("partner", codes),
					FacetSearch.Order.YEAR_AND_NAME, new PageRequestParameter(1), MOST, List.of()));
		return this.publications.summaries(found.revisions())
			.stream()
			.map((document) -> new DocumentLink(document.year(), document.title(),
					kind.path(document.year(), document.code())))
			.toList();
	}

	/**
	 * A partner for citizens.
	 *
	 * @param partner what is public about it
	 * @param revision when that was published
	 * @param projects its projects, the latest first
	 * @param agreements its agreements, the latest first
	 */
	record PublicPartnerPage(PartnerDocument partner, PublishedRevision revision, List<DocumentLink> projects,
			List<DocumentLink> agreements) {

		/** What is said about NPO法人 only. */
		public boolean isNpo() {
			return this.partner.certifiedOn() != null || this.partner.approvedOn() != null
					|| this.partner.designatedOn() != null;
		}

	}

	/**
	 * Something published in which the partner takes part.
	 */
	record DocumentLink(FiscalYear year, String title, String href) {
	}

}
