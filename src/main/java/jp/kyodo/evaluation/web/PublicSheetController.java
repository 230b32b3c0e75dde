package jp.kyodo.evaluation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorContinuityQueries;
import jp.kyodo.plan.PlanContinuityQueries;
import jp.kyodo.plan.PlanContinuityQueries.Relative;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.Facets;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.web.Choice;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The published sheets for everybody: the list, one sheet, and the years of one policy
 * issue. Nothing here reads a draft.
 */
@Controller
class PublicSheetController {

	private static final int PAGE_SIZE = 30;

	private final PublishedSheets sheets;

	private final PublicationQueries publications;

	private final FacetSearch search;

	private final FormDefinitions forms;

	private final PlanContinuityQueries continuity;

	private final IndicatorContinuityQueries indicators;

	private final PublicPages pages;

	PublicSheetController(PublishedSheets sheets, PublicationQueries publications, FacetSearch search,
			FormDefinitions forms, PlanContinuityQueries continuity, IndicatorContinuityQueries indicators,
			PublicPages pages) {
		this.sheets = sheets;
		this.search = search;
		this.forms = forms;
		this.continuity = continuity;
		this.indicators = indicators;
		this.publications = publications;
		this.pages = pages;
	}

	@GetMapping("/sheets")
	@Nullable String list(@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable String page, ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		Map<String, Map<String, Long>> values = this.search.counts(PublishedSheets.KIND, List.of("year", "department"));
		Set<String> years = values.getOrDefault("year", Map.of()).keySet();
		Set<String> departments = values.getOrDefault("department", Map.of()).keySet();
		Set<String> shownYear = known(years, year);
		Set<String> shownDepartment = known(departments, department);
		FacetSearch.Result found = this.search.search(new FacetSearch.Request(PublishedSheets.KIND, "",
				Facets.none().with("year", shownYear).with("department", shownDepartment),
				FacetSearch.Order.YEAR_AND_CODE, PageRequestParameter.parse(page), PAGE_SIZE, List.of()));
		model.addAttribute("page",
				new PublicSheetListPage(this.publications.summaries(found.revisions()), found.paging(),
						String.join("", shownYear), String.join("", shownDepartment),
						choices(years.stream().sorted(Comparator.reverseOrder())), choices(departments.stream())));
		return "evaluation/public-list";
	}

	private static Set<String> known(Set<String> values, @Nullable String asked) {
		return (asked != null && values.contains(asked)) ? Set.of(asked) : Set.of();
	}

	private static List<Choice> choices(Stream<String> values) {
		return values.map((value) -> new Choice(value, value)).toList();
	}

	@GetMapping("/sheets/{year}/{code}")
	@Nullable String sheet(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request, Model model) {
		PublishedSheet sheet = find(year, code, revision);
		// what it refers to may be published later, and is a link from then on
		boolean refers = sheet.document().blocks().stream().anyMatch((block) -> !block.references().isEmpty());
		if (refers ? this.pages.isListUnchanged(request) : this.pages.isUnchanged(request, sheet.revision())) {
			return null;
		}
		// a page is kept until the next publication, which may have come meanwhile
		PublishedSheet shown = refers ? find(year, code, revision) : sheet;
		model.addAttribute("page", new PublicSheetPage(shown.revision(), shown.document(), shown.planYears()));
		return "evaluation/public-sheet";
	}

	private PublishedSheet find(FiscalYear year, String code, @Nullable Integer revision) {
		Optional<PublishedSheet> found = (revision != null) ? this.sheets.revision(year, code, revision)
				: this.sheets.current(year, code);
		return found.orElseThrow(
				() -> new NotFoundException("evaluation.problem.not-published", code, String.valueOf(year.value())));
	}

	/**
	 * All published years of one policy issue and of what it came from and became.
	 */
	@GetMapping("/issues/{code}")
	@Nullable String issue(@PathVariable String code, ServletWebRequest request, Model model) {
		if (this.publications.ofCode(PublishedSheets.KIND, code).isEmpty()) {
			throw new NotFoundException("evaluation.problem.issue-not-published", code);
		}
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		List<Relative> relatives = this.continuity.thread(code);
		List<PublishedSheet> all = this.sheets
			.ofIssues(Stream.concat(Stream.of(code), relatives.stream().map(Relative::code)).distinct().toList());
		List<PublishedSheet> own = all.stream().filter((sheet) -> sheet.revision().code().equals(code)).toList();
		model.addAttribute("page",
				new IssuePage(code, own,
						ScaleComparison.of(all.stream().map(PublishedSheet::document).toList(), this.forms),
						new IssueThread(code, all, relatives, this.indicators.chains(code))));
		return "evaluation/issue";
	}

	/**
	 * The revisions of one published sheet.
	 */
	@GetMapping("/sheets/{year}/{code}/revisions")
	String revisions(@PathVariable FiscalYear year, @PathVariable String code, Model model) {
		List<DocumentSummary> known = this.publications.ofCode(PublishedSheets.KIND, code)
			.stream()
			.filter((document) -> document.year().equals(year))
			.toList();
		if (known.isEmpty()) {
			throw new NotFoundException("evaluation.problem.not-published", code, String.valueOf(year.value()));
		}
		model.addAttribute("page",
				new RevisionsPage(known.get(0), this.publications.revisions(PublishedSheets.KIND, year, code)));
		return "evaluation/revisions";
	}

}
