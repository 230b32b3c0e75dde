package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableFiles;
import jp.kyodo.intake.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntryWorkbooksTests {

	private static final List<EntryColumn> COLUMNS = List.of(
			EntryColumn.of("事業コード", EntryColumn.Kind.TEXT, 12, "変えないでください。"),
			new EntryColumn("形態", EntryColumn.Kind.TEXT, 20, "一つ選びます。",
					List.of(new EntryColumn.Choice("委託", "市が団体に頼む"), new EntryColumn.Choice("共催", "")), false),
			new EntryColumn("区", EntryColumn.Kind.TEXT, 20, "「、」で区切ります。",
					List.of(new EntryColumn.Choice("川崎区", ""), new EntryColumn.Choice("幸区", "")), true),
			EntryColumn.of("予算", EntryColumn.Kind.NUMBER, 12, ""),
			EntryColumn.of("始まり", EntryColumn.Kind.DATE, 12, ""));

	private final EntryWorkbooks workbooks = new EntryWorkbooks(messages());

	@TempDir
	private Path folder;

	@Test
	void comesBackAsItWasWritten() throws IOException {
		Path file = write((sink) -> {
			sink.accept(new Object[] { "00123", "委託", "川崎区、幸区", 1_500_000L, LocalDate.of(2013, 4, 1) });
			sink.accept(new Object[] { "00124", null, "=1+1\n𠮷", null, null });
		});

		try (TableFile table = new TableFiles().open(file, "x.xlsx")) {
			assertThat(table.sheets()).containsExactly("庁内調査 2013", "記入要領", "コード表");
			assertThat(rows(table, 0)).containsExactly(new TableRow(1, List.of("事業コード", "形態", "区", "予算", "始まり")),
					new TableRow(2, List.of("00123", "委託", "川崎区、幸区", "1500000", "2013-04-01")),
					new TableRow(3, List.of("00124", "", "=1+1\n𠮷")));
			assertThat(rows(table, 1)).extracting((row) -> row.cell(0))
				.containsExactly("記入のしかた", "4月30日までに返してください。", "列", "事業コード", "形態", "区", "予算", "始まり");
			assertThat(rows(table, 2)).extracting(TableRow::cells)
				.containsExactly(List.of("形態", "意味", "区", "意味"), List.of("委託", "市が団体に頼む", "川崎区"),
						List.of("共催", "", "幸区"));
		}
	}

	@Test
	void offersTheCodesForRowsThatAreStillEmpty() throws IOException {
		String sheet = part(write((sink) -> {
		}), "xl/worksheets/sheet1.xml");

		assertThat(sheet).contains("<dataValidations count=\"2\">")
			.contains("sqref=\"B2:B20050\"", "!$A$2:$A$3</formula1>", "sqref=\"C2:C20050\"", "!$C$2:$C$3</formula1>")
			.contains("state=\"frozen\"");
	}

	@Test
	void writesAsManyRowsAsMayBeImported() throws IOException {
		Path file = write((sink) -> IntStream.range(0, 20_000)
			.forEach((row) -> sink.accept(new Object[] { "%05d".formatted(row), "共催", "幸区", row, null })));

		try (TableFile table = new TableFiles().open(file, "x.xlsx")) {
			List<TableRow> rows = rows(table, 0);
			assertThat(rows).hasSize(20_001);
			assertThat(rows.get(20_000).cells()).containsExactly("19999", "共催", "幸区", "19999");
		}
	}

	private Path write(EntryTable.Rows rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.workbooks.write(new EntryTable("庁内調査/2013", COLUMNS, List.of("# 記入のしかた", "4月30日までに返してください。"), rows), out);
		return Files.write(this.folder.resolve("file"), out.toByteArray());
	}

	static List<TableRow> rows(TableFile table, int sheet) {
		Stream.Builder<TableRow> rows = Stream.builder();
		table.read(sheet, (row) -> {
			rows.add(row);
			return true;
		});
		return rows.build().toList();
	}

	private static String part(Path file, String name) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/export");
		messages.setDefaultEncoding("UTF-8");
		return messages;
	}

}
