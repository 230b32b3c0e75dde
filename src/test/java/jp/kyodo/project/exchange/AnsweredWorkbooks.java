package jp.kyodo.project.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fills in the workbooks of the yearly survey as departments do.
 */
public final class AnsweredWorkbooks {

	private final SurveyWorkbooks workbooks;

	private final TableFiles tables;

	AnsweredWorkbooks(SurveyWorkbooks workbooks, TableFiles tables) {
		this.workbooks = workbooks;
		this.tables = tables;
	}

	/**
	 * The workbook of a department as somebody has filled it in, with one free row below.
	 * @param fill takes the code of each project, which the free row has not, and its
	 * cells by their headings
	 */
	public Path filled(FiscalYear year, long departmentId, BiConsumer<String, Map<String, String>> fill)
			throws IOException {
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		this.workbooks.write(year, departmentId, workbook);
		Path file = Files.write(Files.createTempFile("survey", ".xlsx"), workbook.toByteArray());
		List<Map<String, String>> rows = new ArrayList<>();
		List<String> headings = new ArrayList<>();
		try (TableFile table = this.tables.open(file, "survey.xlsx")) {
			assertThat(table.sheets()).containsExactly("記入のしかた", "一覧", "選べる語");
			table.read(1, (row) -> {
				if (headings.isEmpty()) {
					return headings.addAll(row.cells());
				}
				Map<String, String> cells = new LinkedHashMap<>();
				IntStream.range(0, headings.size()).forEach((place) -> cells.put(headings.get(place), row.cell(place)));
				return rows.add(cells);
			});
		}
		rows.add(new LinkedHashMap<>());
		rows.forEach((row) -> fill.accept(row.getOrDefault("事業コード", ""), row));
		Path filled = Files.createTempFile("filled", ".xlsx");
		try (OutputStream out = Files.newOutputStream(filled); Workbook book = new Workbook(out, "Test", null)) {
			Worksheet sheet = book.newWorksheet("一覧");
			for (int place = 0; place < headings.size(); place++) {
				sheet.value(0, place, headings.get(place));
				for (int row = 0; row < rows.size(); row++) {
					sheet.value(row + 1, place,
							TableOutput.inWorkbook(rows.get(row).getOrDefault(headings.get(place), "")));
				}
			}
		}
		return filled;
	}

}
