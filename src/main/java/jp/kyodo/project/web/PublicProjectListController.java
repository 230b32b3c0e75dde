package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocumentCodec;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.project.web.PublicProjectListPage.Download;
import jp.kyodo.project.web.PublicProjectListPage.Kept;
import jp.kyodo.project.web.PublicProjectListPage.SortLink;
import jp.kyodo.project.web.PublicProjectListPage.YearLink;
import jp.kyodo.publication.FacetCount;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.FacetedConditions;
import jp.kyodo.publication.FacetedQuery;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.FacetOption;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Lets citizens search the published projects.
 */
@Controller
class PublicProjectListController {

	private static final int SIZE = 20;

	private static final Set<String> OPEN = Set.of("year", "ward", "field");

	private final FacetSearch search;

	private final PublicationQueries publications;

	private final ProjectDocumentCodec codec;

	private final FacetWordsReader words;

	private final PublicPages pages;

	PublicProjectListController(FacetSearch search, PublicationQueries publications, ProjectDocumentCodec codec,
			FacetWordsReader words, PublicPages pages) {
		this.search = search;
		this.publications = publications;
		this.codec = codec;
		this.words = words;
		this.pages = pages;
	}

	@GetMapping(PublishedProjectList.PATH)
	@Nullable String list(@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request,
			HttpServletResponse response, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		FacetedQuery query = PublishedProjectList.LIST.read(parameters);
		if (!query.isEntrance()) {
			// there are more combinations than any search engine should follow
			response.setHeader("X-Robots-Tag", "noindex");
		}
		response.setHeader(HttpHeaders.LINK, "<" + PublishedProjectList.PATH + ">; rel=\"canonical\"");
		FacetSearch.Result found = this.search.search(query.request(ProjectDocument.KIND,
				ProjectSort.of(query.sort()).order(), SIZE, PublishedProjectList.OFFERED));
		List<ProjectDocument> projects = this.publications.revisions(found.revisions())
			.stream()
			.map((revision) -> this.codec.read(revision.payload()))
			.toList();
		FacetWords words = this.words.read();
		FacetedConditions conditions = new FacetedConditions(PublicProjectListController::labelKey,
				(group, value) -> named(group, value, words, projects));
		model.addAttribute("page",
				new PublicProjectListPage(query.q(), query.isUsuallySorted() ? "" : query.sort(), sorts(query),
						groups(query, found, words), kept(query), conditions.all(query),
						projects.stream().map(PublicProjectListController::hit).toList(), found.paging(), query.href(),
						PublishedProjectList.PATH, found.tooShort(), found.query().cut(),
						conditions.suggestions(query, found), download(query, found), years(words)));
		return "project/public-list";
	}

	private static Download download(FacetedQuery query, FacetSearch.Result found) {
		String path = ProjectHitsDownloadController.PATH;
		return new Download(found.paging().total() <= ProjectHitsDownloadController.MOST_PROJECTS,
				ProjectHitsDownloadController.MOST_PROJECTS, query.href(path + ".csv"), query.href(path + ".json"),
				query.href(path + ".codes.csv"), path + ".definition.csv");
	}

	/** Those whose list is published as one whole. */
	private List<YearLink> years(FacetWords words) {
		return this.search.counts(ProjectListDocument.KIND, List.of("year"))
			.getOrDefault("year", Map.of())
			.keySet()
			.stream()
			.sorted(words.order("year"))
			.map((year) -> new YearLink(PublishedProjectList.PATH + "/" + year, words.label("year", year)))
			.toList();
	}

	private static ProjectHit hit(ProjectDocument project) {
		return ProjectHit.of(PublishedProjectList.PATH + "/" + project.year().value() + "/" + project.code(), project);
	}

	private static List<SortLink> sorts(FacetedQuery query) {
		return Arrays.stream(ProjectSort.values())
			.map((sort) -> new SortLink("project-list.sort." + sort.value(), query.sorted(sort.value()).href(),
					sort.value().equals(query.sort())))
			.toList();
	}

	private List<FacetGroup> groups(FacetedQuery query, FacetSearch.Result found, FacetWords words) {
		return PublishedProjectList.OFFERED.stream()
			.filter((group) -> !found.countsOf(group).isEmpty())
			.map((group) -> new FacetGroup(group, labelKey(group), options(group, query, found, words),
					query.of(group).size(), OPEN.contains(group) || !query.of(group).isEmpty()))
			.toList();
	}

	/** Departments stand under the names of their bureaus. */
	private static List<FacetOption> options(String group, FacetedQuery query, FacetSearch.Result found,
			FacetWords words) {
		boolean departments = group.equals("department");
		List<FacetOption> options = new ArrayList<>();
		String above = "";
		for (FacetCount count : found.countsOf(group)
			.stream()
			.sorted(Comparator.comparing(FacetCount::value, words.order(group)))
			.toList()) {
			String value = count.value();
			String bureau = departments ? words.bureau(value) : "";
			options
				.add(new FacetOption(value, departments ? words.name(value) : words.label(group, value), count.count(),
						query.of(group).contains(value), (bureau.isEmpty() || bureau.equals(above)) ? null : bureau));
			above = bureau;
		}
		return options;
	}

	private static List<Kept> kept(FacetedQuery query) {
		List<Kept> kept = new ArrayList<>();
		query.chosen().forEach((group, values) -> {
			if (!PublishedProjectList.OFFERED.contains(group)) {
				values.forEach((value) -> kept.add(new Kept(group, value)));
			}
		});
		return kept;
	}

	/**
	 * Partners and policy issues have no list of words: the projects know their names.
	 */
	private static String named(String group, String value, FacetWords words, List<ProjectDocument> projects) {
		return switch (group) {
			case "partner" -> projects.stream()
				.flatMap((project) -> project.partners().stream())
				.filter((partner) -> partner.code().equals(value))
				.map(ProjectDocument.Partner::name)
				.findFirst()
				.orElse(value);
			case "issue" -> projects.stream()
				.map(ProjectDocument::issue)
				.filter((issue) -> issue != null && issue.code().equals(value))
				.map((issue) -> (issue != null) ? issue.name() : value)
				.findFirst()
				.orElse(value);
			default -> words.label(group, value);
		};
	}

	private static String labelKey(String group) {
		return "project-list.group." + group;
	}

}
