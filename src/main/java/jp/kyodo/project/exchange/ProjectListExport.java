package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jp.kyodo.export.Downloads;
import jp.kyodo.export.ExportFile;
import jp.kyodo.export.ExportProducer;
import jp.kyodo.export.ExportProgress;
import jp.kyodo.export.ExportRequest;
import jp.kyodo.export.WriteBehind;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.ProjectFilter;
import jp.kyodo.text.CharacterOccurrences;
import jp.kyodo.text.Cp932Preflight;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes lists of projects out in the background, in the format in which they are brought
 * in.
 */
@Component
public class ProjectListExport implements ExportProducer {

	/** The kind under which it is asked for. */
	public static final String KIND = "project-list";

	private final ProjectLists lists;

	private final DepartmentQueries departments;

	private final ExchangeTexts texts;

	ProjectListExport(ProjectLists lists, DepartmentQueries departments, ExchangeTexts texts) {
		this.lists = lists;
		this.departments = departments;
		this.texts = texts;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public ExportFile file(ExportRequest request) {
		ExchangeFormat format = ExchangeFormat.valueOf(request.parameter("format"));
		ProjectFilter filter = filter(request);
		String name = (filter.year() != null)
				? this.texts.text("project-exchange.export.file.year", String.valueOf(filter.year().value()))
				: this.texts.text("project-exchange.export.file");
		return new ExportFile(Downloads.fileName(name, format.extension()), format.mediaType());
	}

	@Override
	public void produce(ExportRequest request, ExportProgress progress, OutputStream out) throws IOException {
		ExchangeFormat format = ExchangeFormat.valueOf(request.parameter("format"));
		try (TableOutput table = TableOutput.open(format, out, this.texts.text("project-exchange.sheet.list"))) {
			table.row(this.texts.headings());
			// progress is recorded where no reading transaction is open
			try (WriteBehind<ListPart> queue = new WriteBehind<>("project-list-writer",
					(part) -> part.rows().forEach((row) -> {
						table.row(row);
						progress.advance();
					}))) {
				this.lists.forEach(filter(request), queue::add);
				queue.finish();
			}
		}
	}

	/**
	 * The characters of a list that the Windows character set lacks, each once.
	 */
	public Set<String> unencodable(Map<String, String> parameters) {
		Set<String> lost = new LinkedHashSet<>();
		this.lists.forEach(filter(new ExportRequest(new UUID(0, 0), KIND, parameters, null)),
				(part) -> part.rows()
					.forEach((row) -> row.forEach((cell) -> Cp932Preflight.unencodable(cell.toString())
						.stream()
						.map(CharacterOccurrences::character)
						.forEach(lost::add))));
		return lost;
	}

	private ProjectFilter filter(ExportRequest request) {
		String year = request.parameters().getOrDefault("year", "");
		String department = request.parameters().getOrDefault("department", "");
		String state = request.parameters().getOrDefault("state", "");
		String readable = request.parameters().getOrDefault("readable", "");
		return new ProjectFilter(year.isEmpty() ? null : FiscalYear.parse(year),
				department.isEmpty() ? null : id(department), request.parameters().getOrDefault("q", ""),
				state.isEmpty() ? null : state, departments(readable));
	}

	private Long id(String code) {
		return this.departments.idOf(code).orElse(0);
	}

	private static @Nullable Set<Long> departments(String readable) {
		if (readable.isEmpty()) {
			return null;
		}
		Set<Long> ids = new TreeSet<>();
		for (String id : readable.split(",")) {
			ids.add(Long.valueOf(id));
		}
		return ids;
	}

}
