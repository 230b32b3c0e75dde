package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.web.ProjectOverviewPage.Cell;
import jp.kyodo.project.web.ProjectOverviewPage.Figure;
import jp.kyodo.project.web.ProjectOverviewPage.Row;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.Facets;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.web.BarChart;
import jp.kyodo.web.Choice;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Shows citizens all projects of a year at a glance: by ward, form and kind of partner,
 * and over the years.
 */
@Controller
class PublicProjectOverviewController {

	private static final String PATH = "/projects/overview";

	/** So many years stand beside each other in a table. */
	private static final int YEARS = 5;

	/** Those of which a project can have several, or none. */
	private static final List<String> GROUPS = List.of("ward", "form", "canonicalForm", "partnerType", "field");

	private final FacetSearch search;

	private final FacetWordsReader words;

	private final PublicPages pages;

	private final MessageSource messages;

	PublicProjectOverviewController(FacetSearch search, FacetWordsReader words, PublicPages pages,
			MessageSource messages) {
		this.search = search;
		this.words = words;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping(PATH)
	@Nullable String show(@RequestParam(required = false) @Nullable String year, ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		Map<String, Long> ofYears = this.search.counts(ProjectDocument.KIND, List.of("year"))
			.getOrDefault("year", Map.of());
		FacetWords words = this.words.read();
		List<String> years = ofYears.keySet().stream().sorted(Comparator.reverseOrder()).toList();
		String shown = years.stream()
			.filter((each) -> each.equals(year))
			.findFirst()
			.orElse(years.isEmpty() ? "" : years.get(0));
		List<Figure> figures = new ArrayList<>();
		if (!shown.isEmpty()) {
			List<String> compared = years.stream()
				.filter((each) -> each.compareTo(shown) <= 0)
				.limit(YEARS)
				.sorted()
				.toList();
			figures.add(overTheYears(ofYears, words));
			for (String group : GROUPS) {
				figures.add(figure(group, shown, compared, ofYears, words));
			}
		}
		model.addAttribute("page",
				new ProjectOverviewPage(shown, words.label("year", shown),
						years.stream().map((each) -> new Choice(each, words.label("year", each))).toList(),
						ofYears.getOrDefault(shown, 0L), figures));
		return "project/overview";
	}

	private Figure overTheYears(Map<String, Long> ofYears, FacetWords words) {
		List<String> years = ofYears.keySet().stream().sorted().toList();
		String last = years.get(years.size() - 1);
		String sentence = text("project-list.overview.years.sentence", words.label("year", years.get(0)),
				ofYears.get(years.get(0)), words.label("year", last), ofYears.get(last));
		String title = text("project-list.overview.years");
		List<BarChart.Bar> bars = years.stream()
			.map((year) -> bar(words.label("year", year), ofYears.get(year)))
			.toList();
		List<Row> rows = years.stream()
			.map((year) -> new Row(words.label("year", year),
					List.of(new Cell(ofYears.get(year),
							PublishedProjectList.LIST.everything().with("year", year).href()))))
			.toList();
		return new Figure("figure-years", title, sentence, "",
				BarChart.draw("chart-years", title, described(sentence, bars), bars),
				List.of(text("project-list.overview.projects")), rows, List.of(), List.of());
	}

	private Figure figure(String group, String shown, List<String> compared, Map<String, Long> ofYears,
			FacetWords words) {
		Map<String, Map<String, Long>> table = this.search.cross(ProjectDocument.KIND, Facets.none(), "year", group);
		Map<String, Long> counts = table.getOrDefault(shown, Map.of());
		List<String> values = compared.stream()
			.flatMap((year) -> table.getOrDefault(year, Map.of()).keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.sorted(words.order(group))
			.toList();
		List<BarChart.Bar> bars = values.stream()
			.map((value) -> bar(words.label(group, value), counts.getOrDefault(value, 0L)))
			.toList();
		List<Row> rows = values.stream()
			.map((value) -> new Row(words.label(group, value),
					compared.stream()
						.map((year) -> new Cell(table.getOrDefault(year, Map.of()).getOrDefault(value, 0L),
								PublishedProjectList.LIST.everything().with("year", year).with(group, value).href()))
						.toList()))
			.toList();
		long projects = ofYears.getOrDefault(shown, 0L);
		String sentence = sentence(group, shown, counts, projects, words);
		String title = text("project-list.overview." + group, words.label("year", shown));
		return new Figure("figure-" + group, title, sentence, note(group, shown, counts, projects),
				BarChart.draw("chart-" + group, title, described(sentence, bars), bars),
				compared.stream().map((year) -> words.label("year", year)).toList(), rows,
				compared.stream().map((year) -> sum(table.getOrDefault(year, Map.of()))).toList(),
				compared.stream().map((year) -> ofYears.getOrDefault(year, 0L)).toList());
	}

	private String sentence(String group, String year, Map<String, Long> counts, long projects, FacetWords words) {
		return counts.entrySet()
			.stream()
			.max(Map.Entry.<String, Long>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(words.order(group).reversed())))
			.map((most) -> text("project-list.overview.sentence", words.label("year", year), projects,
					words.label(group, most.getKey()), most.getValue(), Math.round(most.getValue() * 100.0 / projects)))
			.orElseGet(() -> text("project-list.overview.nothing"));
	}

	/**
	 * A project can have several values or none: then the sum is not the number of
	 * projects.
	 */
	private String note(String group, String year, Map<String, Long> counts, long projects) {
		long sum = sum(counts);
		long having = this.search
			.search(new FacetSearch.Request(ProjectDocument.KIND, "",
					Facets.none().with("year", Set.of(year)).with(group, counts.keySet()),
					FacetSearch.Order.YEAR_AND_CODE, new PageRequestParameter(1), 1, List.of()))
			.paging()
			.total();
		boolean several = sum > having;
		boolean none = having < projects && !counts.isEmpty();
		if (!several && !none) {
			return "";
		}
		String key = (several && none) ? "both" : (several ? "more" : "less");
		return text("project-list.overview." + key, text("project-list.group." + group), sum, projects);
	}

	private static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	private BarChart.Bar bar(String label, long count) {
		return new BarChart.Bar(label, count, text("project-list.overview.count", count));
	}

	private String described(String sentence, List<BarChart.Bar> bars) {
		return sentence + bars.stream()
			.map((bar) -> bar.label() + " " + bar.text())
			.collect(Collectors.joining(text("project-list.comma")));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
