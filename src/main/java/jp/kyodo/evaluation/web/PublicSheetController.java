package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorContinuityQueries;
import jp.kyodo.plan.PlanContinuityQueries;
import jp.kyodo.plan.PlanContinuityQueries.Relative;
import jp.kyodo.publication.DocumentPage;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.FacetCount;
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

	private final FormDefinitions forms;

	private final PlanContinuityQueries continuity;

	private final IndicatorContinuityQueries indicators;

	private final PublicPages pages;

	PublicSheetController(PublishedSheets sheets, PublicationQueries publications, FormDefinitions forms,
			PlanContinuityQueries continuity, IndicatorContinuityQueries indicators, PublicPages pages) {
		this.sheets = sheets;
		this.forms = forms;
		this.continuity = continuity;
		this.indicators = indicators;
		this.publications = publications;
		this.pages = pages;
	}

	@GetMapping("/sheets")
	String list(@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable String page, Model model) {
		Map<String, List<FacetCount>> values = this.publications.facetValues(PublishedSheets.KIND,
				List.of("year", "department"));
		List<FacetCount> years = values.getOrDefault("year", List.of());
		List<FacetCount> departments = values.getOrDefault("department", List.of());
		String shownYear = known(years, year);
		String shownDepartment = known(departments, department);
		Facets facets = shownDepartment.isEmpty() ? Facets.none()
				: Facets.none().with("department", List.of(shownDepartment));
		DocumentPage found = this.publications.list(PublishedSheets.KIND,
				shownYear.isEmpty() ? null : new FiscalYear(Integer.parseInt(shownYear)), facets,
				PageRequestParameter.parse(page), PAGE_SIZE);
		model.addAttribute("page",
				new PublicSheetListPage(found.documents(), found.paging(), shownYear, shownDepartment,
						years.stream()
							.map((each) -> new Choice(each.value(), each.value()))
							.sorted((a, b) -> b.value().compareTo(a.value()))
							.toList(),
						departments.stream().map((each) -> new Choice(each.value(), each.value())).toList()));
		return "evaluation/public-list";
	}

	private static String known(List<FacetCount> values, @Nullable String asked) {
		return values.stream().map(FacetCount::value).filter((value) -> value.equals(asked)).findFirst().orElse("");
	}

	@GetMapping("/sheets/{year}/{code}")
	@Nullable String sheet(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request, Model model) {
		Optional<PublishedSheet> found = (revision != null) ? this.sheets.revision(year, code, revision)
				: this.sheets.current(year, code);
		PublishedSheet sheet = found.orElseThrow(
				() -> new NotFoundException("evaluation.problem.not-published", code, String.valueOf(year.value())));
		// what it refers to may be published later, and is a link from then on
		boolean refers = sheet.document().blocks().stream().anyMatch((block) -> !block.references().isEmpty());
		if (refers ? this.pages.isListUnchanged(request) : this.pages.isUnchanged(request, sheet.revision())) {
			return null;
		}
		model.addAttribute("page", new PublicSheetPage(sheet.revision(), sheet.document(), sheet.planYears()));
		return "evaluation/public-sheet";
	}

	/**
	 * All published years of one policy issue and of what it came from and became.
	 */
	@GetMapping("/issues/{code}")
	String issue(@PathVariable String code, Model model) {
		List<Relative> relatives = this.continuity.thread(code);
		List<PublishedSheet> all = this.sheets
			.ofIssues(Stream.concat(Stream.of(code), relatives.stream().map(Relative::code)).distinct().toList());
		List<PublishedSheet> own = all.stream().filter((sheet) -> sheet.revision().code().equals(code)).toList();
		if (own.isEmpty()) {
			throw new NotFoundException("evaluation.problem.issue-not-published", code);
		}
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
