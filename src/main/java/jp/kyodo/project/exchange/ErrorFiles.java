package jp.kyodo.project.exchange;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Writes a file that was brought in once more, with what is wrong in a column behind the
 * others. When it has been put right it can be brought in again.
 */
@Component
public class ErrorFiles {

	private final ImportRows rows;

	private final ExchangeTexts texts;

	ErrorFiles(ImportRows rows, ExchangeTexts texts) {
		this.rows = rows;
		this.texts = texts;
	}

	/**
	 * Writes the file.
	 * @param out stays open
	 */
	public void write(ProjectImport one, ExchangeFormat format, OutputStream out) {
		List<String> headings = new ArrayList<>(one.mapping().headings());
		int width = headings.size();
		headings.add(this.texts.text("project-exchange.error-file.column"));
		try (TableOutput table = TableOutput.open(format, out, sheet(one))) {
			table.row(headings);
			this.rows.forEach(one.id(), (row) -> {
				List<String> cells = new ArrayList<>();
				for (int place = 0; place < width; place++) {
					cells.add((place < row.cells().size()) ? row.cells().get(place) : "");
				}
				cells.add(row.problems().stream().map(this::said).collect(Collectors.joining("\n")));
				table.row(cells);
			});
		}
	}

	private String sheet(ProjectImport one) {
		return one.sheetOfSeveral().orElseGet(() -> this.texts.text("project-exchange.sheet.list"));
	}

	private String said(RowProblem problem) {
		return problem.heading().isEmpty() ? problem.text()
				: this.texts.text("project-exchange.error-file.line", problem.heading(), problem.text());
	}

}
