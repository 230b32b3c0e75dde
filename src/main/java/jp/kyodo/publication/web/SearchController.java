package jp.kyodo.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.CitizenSearch;
import jp.kyodo.publication.DocumentKinds;
import jp.kyodo.publication.Facets;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.web.Choice;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Lets citizens search in everything published.
 */
@Controller
class SearchController {

	private static final int SIZE = 20;

	/** Longer words are shown cut, so that nobody's page consists of them. */
	private static final int LONGEST_ECHO = 200;

	private final CitizenSearch search;

	private final PublicationQueries publications;

	private final DocumentKinds kinds;

	private final DocumentLines lines;

	private final Years years;

	private final PublicPages pages;

	private final MessageSource messages;

	SearchController(CitizenSearch search, PublicationQueries publications, DocumentKinds kinds, DocumentLines lines,
			Years years, PublicPages pages, MessageSource messages) {
		this.search = search;
		this.publications = publications;
		this.kinds = kinds;
		this.lines = lines;
		this.years = years;
		this.pages = pages;
		this.messages = messages;
	}

	/**
	 * What cannot be read in the address narrows nothing.
	 */
	@GetMapping("/search")
	@Nullable String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String year, @RequestParam(required = false) @Nullable String page,
			ServletWebRequest request, HttpServletResponse response, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		if (!request.getParameterMap().isEmpty()) {
			// there are more searches than any search engine should follow
			response.setHeader("X-Robots-Tag", "noindex");
		}
		String wantedKind = this.kinds.has(kind) ? kind : null;
		FiscalYear wantedYear = this.years.find(year).orElse(null);
		CitizenSearch.Result result = this.search.search(new CitizenSearch.Request(q, wantedKind, wantedYear,
				Facets.none(), PageRequestParameter.parse(page), SIZE));
		model.addAttribute("page",
				new SearchPage(shown(q), Objects.requireNonNullElse(wantedKind, ""),
						(wantedYear != null) ? wantedYear.toString() : "", kindChoices(),
						this.years.choices(this.publications.years()), lines(result), result.paging(), result.hasMore(),
						result.tooShort(), result.query().cut()));
		return "publication/search";
	}

	private static String shown(String typed) {
		return (typed.codePointCount(0, typed.length()) <= LONGEST_ECHO) ? typed
				: typed.substring(0, typed.offsetByCodePoints(0, LONGEST_ECHO));
	}

	private List<Choice> kindChoices() {
		return this.kinds.all()
			.stream()
			.map((kind) -> new Choice(kind.kind(), this.messages.getMessage(kind.labelKey(), null, Locale.JAPANESE)))
			.toList();
	}

	private List<SearchPage.HitLine> lines(CitizenSearch.Result result) {
		return result.hits()
			.stream()
			.map((hit) -> new SearchPage.HitLine(this.lines.of(hit.document()), hit.snippet()))
			.toList();
	}

}
