package jp.kyodo.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.CitizenSearch;
import jp.kyodo.publication.DocumentKinds;
import jp.kyodo.publication.Facets;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.web.Choice;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

	private final MessageSource messages;

	SearchController(CitizenSearch search, PublicationQueries publications, DocumentKinds kinds, DocumentLines lines,
			Years years, MessageSource messages) {
		this.search = search;
		this.publications = publications;
		this.kinds = kinds;
		this.lines = lines;
		this.years = years;
		this.messages = messages;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String page, HttpServletResponse response, Model model) {
		String wantedKind = readKind(kind);
		FiscalYear wantedYear = this.years.read(year);
		CitizenSearch.Result result = this.search.search(new CitizenSearch.Request(q, wantedKind, wantedYear,
				Facets.none(), PageRequestParameter.parse(page), SIZE));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
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

	private @Nullable String readKind(@Nullable String kind) {
		if (kind == null || kind.isBlank()) {
			return null;
		}
		if (!this.kinds.has(kind)) {
			throw new NotFoundException("publication.kind.unknown");
		}
		return kind;
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
