package jp.kyodo.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxDatasetWriterTests {

	@Test
	void writesOneTableOfTypedValues() throws IOException {
		List<Row> rows = write(new SampleDataset(List.of(SampleDataset.row("=1+1 協働"), SampleDataset.emptyRow())));

		assertThat(rows.get(0).getCellText(0)).isEqualTo("fiscal_year");
		Row first = rows.get(1);
		assertThat(first.getCellAsNumber(0)).contains(new BigDecimal("2013"));
		assertThat(first.getCell(1).getType()).isEqualTo(CellType.STRING);
		assertThat(first.getCellText(1)).isEqualTo("00123");
		assertThat(first.getCell(2).getType()).isEqualTo(CellType.STRING);
		assertThat(first.getCellText(2)).isEqualTo("=1+1 協働");
		assertThat(first.getCellAsNumber(3)).get().satisfies((n) -> assertThat(n).isEqualByComparingTo("-4510.5"));
		assertThat(first.getCellAsDate(4)).contains(LocalDate.of(2014, 3, 31).atStartOfDay());
		assertThat(first.getCellText(5)).isEqualTo("2014-06-01T09:00:00+09:00");
		assertThat(first.getCellAsBoolean(6)).contains(true);
	}

	@Test
	void writesManyRecordsWithLongTexts() throws IOException {
		String longText = "長".repeat(40_000);

		List<Row> rows = write(new SampleDataset(IntStream.range(0, 1_200)
			.mapToObj((number) -> SampleDataset.row((number == 7) ? longText : "x"))
			.toList()));

		assertThat(rows).hasSize(1_201);
		assertThat(rows.get(8).getCellText(2)).hasSize(32_767).endsWith("…");
	}

	private static List<Row> write(Dataset dataset) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new XlsxDatasetWriter().write(dataset, out);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			return workbook.getFirstSheet().read();
		}
	}

}
