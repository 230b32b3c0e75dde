package jp.kyodo.project.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetWriter;
import jp.kyodo.export.Downloads;
import jp.kyodo.export.JsonWriter;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.PublishedProjects;
import jp.kyodo.project.PublishedProjects.PublishedProject;
import jp.kyodo.project.dataset.ProjectDatasets;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Published projects as files of open data, for everybody: one project, of the revision
 * that holds or of an earlier one, and under the code {@code list} all of a year.
 */
@Controller
@RequestMapping("/projects/{year:[0-9]{4}}")
class ProjectDownloadController {

	private final PublishedProjects projects;

	private final ProjectDatasets datasets;

	private final PublicPages pages;

	ProjectDownloadController(PublishedProjects projects, ProjectDatasets datasets, PublicPages pages) {
		this.projects = projects;
		this.datasets = datasets;
		this.pages = pages;
	}

	/**
	 * The long form as CSV: {@code excel}, {@code cp932} or {@code opendata}.
	 */
	@GetMapping("/{code}.csv")
	@Nullable ResponseEntity<StreamingResponseBody> csv(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision,
			@RequestParam(defaultValue = "excel") String flavour, ServletWebRequest request) {
		return send(year, code, new CsvWriter(flavour(flavour)), "", this.datasets.of(source(year, code, revision)),
				request);
	}

	@GetMapping("/{code}.json")
	@Nullable ResponseEntity<StreamingResponseBody> json(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request) {
		return send(year, code, new JsonWriter(), "", this.datasets.of(source(year, code, revision)), request);
	}

	/**
	 * What the columns of CSV and JSON mean.
	 */
	@GetMapping("/{code}.definition.csv")
	ResponseEntity<byte[]> definition(@PathVariable FiscalYear year, @PathVariable String code) throws IOException {
		source(year, code, null);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvWriter writer = new CsvWriter(CsvFlavour.EXCEL);
		writer.write(this.datasets.definition(), out);
		return Downloads.attachment(Downloads.fileName(ProjectDatasets.NAME + ".definition", "csv"), writer.mediaType(),
				out.toByteArray());
	}

	/**
	 * What the codes in CSV and JSON mean.
	 */
	@GetMapping("/{code}.codes.csv")
	@Nullable ResponseEntity<StreamingResponseBody> codes(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request) {
		return send(year, code, new CsvWriter(CsvFlavour.EXCEL), ".codes",
				this.datasets.codes(source(year, code, revision)), request);
	}

	private Consumer<Consumer<PublishedProject>> source(FiscalYear year, String code, @Nullable Integer revision) {
		if (ProjectListDocument.CODE.equals(code)) {
			this.projects.list(year)
				.orElseThrow(() -> new NotFoundException("project.list.not-published", year.toString()));
			return (sink) -> this.projects.forEach(year, sink);
		}
		PublishedProject project = ((revision != null) ? this.projects.revision(year, code, revision)
				: this.projects.current(year, code))
			.orElseThrow(() -> new NotFoundException("project.not-published", code, year.toString()));
		return (sink) -> sink.accept(project);
	}

	private @Nullable ResponseEntity<StreamingResponseBody> send(FiscalYear year, String code, DatasetWriter writer,
			String suffix, Dataset dataset, ServletWebRequest request) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		return Downloads.streaming(
				Downloads.fileName(ProjectDatasets.NAME + "_" + year + "_" + code + suffix, writer.extension()),
				writer.mediaType(), (out) -> writer.write(dataset, out));
	}

	/**
	 * Reads what kind of CSV an address asks for.
	 */
	static CsvFlavour flavour(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "excel" -> CsvFlavour.EXCEL;
			case "cp932" -> CsvFlavour.CP932;
			case "opendata" -> CsvFlavour.OPEN_DATA;
			default -> throw new NotFoundException("project.no-flavour", name);
		};
	}

}
