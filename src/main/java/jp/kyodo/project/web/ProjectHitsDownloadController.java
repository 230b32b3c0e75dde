package jp.kyodo.project.web;

import java.util.List;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetWriter;
import jp.kyodo.export.Downloads;
import jp.kyodo.export.JsonWriter;
import jp.kyodo.project.PublishedProjects;
import jp.kyodo.project.PublishedProjects.PublishedProject;
import jp.kyodo.project.dataset.ProjectDatasets;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.FacetedQuery;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.web.BadRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Whatever the list of projects finds as files of open data, all pages of it: the
 * addresses take the parameters of the list. Since revisions never change, all belong to
 * the moment of the search, however long the reader takes.
 */
@Controller
class ProjectHitsDownloadController {

	/** The address up to its ending. */
	static final String PATH = "/opendata/projects";

	/**
	 * With more projects a file serves nobody who opens it; there are those of the years.
	 */
	static final int MOST_PROJECTS = 20_000;

	private final FacetSearch search;

	private final PublishedProjects projects;

	private final ProjectDatasets datasets;

	private final PublicPages pages;

	ProjectHitsDownloadController(FacetSearch search, PublishedProjects projects, ProjectDatasets datasets,
			PublicPages pages) {
		this.search = search;
		this.projects = projects;
		this.datasets = datasets;
		this.pages = pages;
	}

	/**
	 * The long form as CSV: {@code excel}, {@code cp932} or {@code opendata}.
	 */
	@GetMapping(PATH + ".csv")
	@Nullable ResponseEntity<StreamingResponseBody> csv(@RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "excel") String flavour, ServletWebRequest request,
			HttpServletResponse response) {
		CsvWriter writer = new CsvWriter(ProjectDownloadController.flavour(flavour));
		return this.pages.isListUnchanged(request) ? null
				: send(this.datasets.of(hits(parameters)), writer, parameters, response);
	}

	@GetMapping(PATH + ".json")
	@Nullable ResponseEntity<StreamingResponseBody> json(@RequestParam MultiValueMap<String, String> parameters,
			ServletWebRequest request, HttpServletResponse response) {
		return this.pages.isListUnchanged(request) ? null
				: send(this.datasets.of(hits(parameters)), new JsonWriter(), parameters, response);
	}

	/**
	 * What the columns of CSV and JSON mean.
	 */
	@GetMapping(PATH + ".definition.csv")
	@Nullable ResponseEntity<StreamingResponseBody> definition(@RequestParam MultiValueMap<String, String> parameters,
			ServletWebRequest request, HttpServletResponse response) {
		return this.pages.isListUnchanged(request) ? null
				: send(this.datasets.definition(), new CsvWriter(CsvFlavour.EXCEL), parameters, response);
	}

	/**
	 * What the codes in CSV and JSON mean.
	 */
	@GetMapping(PATH + ".codes.csv")
	@Nullable ResponseEntity<StreamingResponseBody> codes(@RequestParam MultiValueMap<String, String> parameters,
			ServletWebRequest request, HttpServletResponse response) {
		return this.pages.isListUnchanged(request) ? null
				: send(this.datasets.codes(hits(parameters)), new CsvWriter(CsvFlavour.EXCEL), parameters, response);
	}

	private Consumer<Consumer<PublishedProject>> hits(MultiValueMap<String, String> parameters) {
		FacetedQuery hits = PublishedProjectList.LIST.read(parameters).fromTheFirst();
		FacetSearch.Result found = this.search
			.search(hits.request(ProjectDocument.KIND, ProjectSort.of(hits.sort()).order(), MOST_PROJECTS, List.of()));
		if (found.paging().total() > MOST_PROJECTS) {
			throw new BadRequestException("project-list.download.refused", found.paging().total(), MOST_PROJECTS);
		}
		return (sink) -> this.projects.forEach(found.revisions(), sink);
	}

	private static ResponseEntity<StreamingResponseBody> send(Dataset dataset, DatasetWriter writer,
			MultiValueMap<String, String> parameters, HttpServletResponse response) {
		if (!parameters.isEmpty()) {
			response.setHeader("X-Robots-Tag", "noindex");
		}
		return Downloads.streaming(Downloads.fileName(dataset.name(), writer.extension()), writer.mediaType(),
				(out) -> writer.write(dataset, out));
	}

}
