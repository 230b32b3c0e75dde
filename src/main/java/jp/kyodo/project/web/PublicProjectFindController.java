package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.web.ProjectFindPage.Cell;
import jp.kyodo.project.web.ProjectFindPage.Row;
import jp.kyodo.project.web.ProjectFindPage.WayLink;
import jp.kyodo.publication.FacetCount;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.FacetedQuery;
import jp.kyodo.publication.Facets;
import jp.kyodo.publication.PublicPages;
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
 * Leads citizens to the projects of their ward, by what they care about and how they want
 * to take part. It offers the latest year, in which they still can.
 */
@Controller
class PublicProjectFindController {

	private static final String PATH = "/projects/find";

	private final FacetSearch search;

	private final FacetWordsReader words;

	private final PublicPages pages;

	private final MessageSource messages;

	PublicProjectFindController(FacetSearch search, FacetWordsReader words, PublicPages pages, MessageSource messages) {
		this.search = search;
		this.words = words;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping(PATH)
	@Nullable String find(@RequestParam(required = false) @Nullable String involvement, ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		String year = this.search.counts(ProjectDocument.KIND, List.of("year"))
			.getOrDefault("year", Map.of())
			.keySet()
			.stream()
			.max(String::compareTo)
			.orElse("");
		Facets ofYear = Facets.none().with("year", year.isEmpty() ? Set.of() : Set.of(year));
		FacetSearch.Result all = this.search.search(new FacetSearch.Request(ProjectDocument.KIND, "", ofYear,
				FacetSearch.Order.NAME, new PageRequestParameter(1), 1, List.of("ward", "field", "involvement")));
		FacetWords words = this.words.read();
		List<Choice> ways = new ArrayList<>();
		ways.add(new Choice("", text("project-list.find.read", all.paging().total())));
		ways.addAll(choices("involvement", all, words));
		String way = ways.stream()
			.map(Choice::value)
			.filter((value) -> value.equals(involvement))
			.findFirst()
			.orElse("");
		Map<String, Map<String, Long>> table = this.search.cross(ProjectDocument.KIND,
				ofYear.with("involvement", way.isEmpty() ? Set.of() : Set.of(way)), "field", "ward");
		FacetedQuery target = PublishedProjectList.LIST.everything();
		if (!year.isEmpty()) {
			target = target.with("year", year);
		}
		if (!way.isEmpty()) {
			target = target.with("involvement", way);
		}
		List<String> wards = sorted("ward", table.values().stream().flatMap((row) -> row.keySet().stream()).toList(),
				words);
		model.addAttribute("page", new ProjectFindPage(year, words.label("year", year), all.paging().total(),
				choices("ward", all, words), choices("field", all, words), ways, way, links(ways, way),
				wards.stream().map((ward) -> words.label("ward", ward)).toList(), rows(table, wards, target, words)));
		return "project/find";
	}

	private List<Choice> choices(String group, FacetSearch.Result found, FacetWords words) {
		return found.countsOf(group)
			.stream()
			.sorted((a, b) -> words.order(group).compare(a.value(), b.value()))
			.map((count) -> choice(group, count, words))
			.toList();
	}

	private Choice choice(String group, FacetCount count, FacetWords words) {
		return new Choice(count.value(),
				text("project-list.find.choice", words.label(group, count.value()), count.count()),
				group.equals("ward") ? null : words.definition(group, count.value()));
	}

	private static List<WayLink> links(List<Choice> ways, String present) {
		return ways.stream()
			.map((way) -> new WayLink(way.label(), way.value().isEmpty() ? PATH : PATH + "?involvement=" + way.value(),
					way.value().equals(present)))
			.toList();
	}

	private static List<Row> rows(Map<String, Map<String, Long>> table, List<String> wards, FacetedQuery target,
			FacetWords words) {
		List<Row> rows = new ArrayList<>();
		for (String field : sorted("field", table.keySet(), words)) {
			Map<String, Long> counts = table.get(field);
			rows.add(new Row(words.label("field", field),
					wards.stream()
						.map((ward) -> new Cell(words.label("ward", ward), counts.getOrDefault(ward, 0L),
								target.with("field", field).with("ward", ward).href()))
						.toList()));
		}
		return rows;
	}

	private static List<String> sorted(String group, Collection<String> values, FacetWords words) {
		return new TreeSet<>(values).stream().sorted(words.order(group)).toList();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
