package jp.kyodo.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxLimitsTests {

	private static final long MEGABYTE = 1 << 20;

	private final WorkbookFolder files;

	XlsxLimitsTests(@TempDir Path folder) {
		this.files = new WorkbookFolder(folder);
	}

	@Test
	void keepsManySharedTextsApart() throws IOException {
		int count = 60_000;
		String texts = IntStream.range(0, count)
			.mapToObj((number) -> "<si><t>" + number + "番の協働型事業の名称" + "々".repeat(number % 90) + number + "</t></si>")
			.collect(Collectors.joining());
		String rows = IntStream.range(0, 20_000)
			.mapToObj((row) -> "<row r=\"" + (row + 1) + "\"><c t=\"s\"><v>" + row + "</v></c><c t=\"s\"><v>"
					+ (count - 1 - row) + "</v></c></row>")
			.collect(Collectors.joining());
		Path file = this.files.write(TestWorkbook.of().texts(texts).rows(rows));

		try (TableFile table = new TableFiles().open(file, "x.xlsx")) {
			table.read(0, (row) -> {
				int first = row.number() - 1;
				assertThat(row.cell(0)).startsWith(first + "番").endsWith("々".repeat(first % 90) + first);
				assertThat(row.cell(1)).startsWith(count - 1 - first + "番").endsWith(String.valueOf(count - 1 - first));
				return true;
			});
		}
	}

	@Test
	void refusesLongTextsAndManyRows() throws IOException {
		TableLimits small = new TableLimits(1, 9, 5, MEGABYTE, MEGABYTE, 200, 100, 2);
		TestWorkbook longText = TestWorkbook.of().texts("<si><t>123456</t></si>").cells("<c t=\"s\"><v>0</v></c>");
		TestWorkbook rows = TestWorkbook.of().rows("<row><c><v>1</v></c></row><row/><row><c><v>1</v></c></row>");
		TestWorkbook texts = TestWorkbook.of().texts("<si/><si/><si/>");

		assertThat(Tables.unreadable(this.files.write(longText), small))
			.containsExactly("A1 #長すぎる文!：文が長すぎます（5字まで）。文を短くしてください。");
		assertThat(Tables.refusal(this.files.write(rows), small)).startsWith("行が多すぎます（見出しを含めて1行まで）。3行目から");
		assertThat(Tables.refusal(this.files.write(texts), small)).startsWith("ファイルを開くと異常に大きくなる");
	}

	@Test
	void refusesTextsThatAreRepeatedToFillTheMemory() throws IOException {
		TableLimits small = new TableLimits(9, 99, 1_000, MEGABYTE, 20_000, 200, 100, 2);
		TestWorkbook workbook = TestWorkbook.of()
			.texts("<si><t>" + "x".repeat(1_000) + "</t></si>")
			.cells("<c t=\"s\"><v>0</v></c>".repeat(30));

		assertThat(Tables.refusal(this.files.write(workbook), small)).startsWith("ファイルを開くと異常に大きくなる");
	}

	@Test
	void refusesManyParts() throws IOException {
		TestWorkbook workbook = TestWorkbook.of();
		IntStream.range(0, 2_000).forEach((number) -> workbook.part("x" + number, ""));

		assertThat(Tables.refusal(this.files.write(workbook))).startsWith("ブックに含まれる部品が多すぎる");
	}

	@Test
	void refusesZipBombsByWhatTheyDeclare() throws IOException {
		Path bomb = this.files.file();
		try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("xl/media/zeros"));
			byte[] zeros = new byte[1 << 20];
			for (int megabyte = 0; megabyte < 20; megabyte++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}

		assertThat(Tables.refusal(bomb)).startsWith("ファイルを開くと異常に大きくなる");
	}

	@Test
	void refusesZipBombsThatLieAboutTheirSize() throws IOException {
		Path file = this.files.file();
		this.files.write(TestWorkbook.of().rows("<row r=\"1\"/>" + " ".repeat(3 << 20)));
		byte[] content = Files.readAllBytes(file);
		int directory = find(content, new byte[] { 'P', 'K', 1, 2 }, 0);
		for (int entry = directory; entry >= 0; entry = find(content, new byte[] { 'P', 'K', 1, 2 }, entry + 4)) {
			content[entry + 24] = 100;
			content[entry + 25] = 0;
			content[entry + 26] = 0;
			content[entry + 27] = 0;
		}
		Files.write(file, content);

		assertThat(Tables.refusal(file)).startsWith("ファイルを開くと異常に大きくなる");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<row a=\"", "<row><!--", "<row><!-->", "<row><![CDATA[", "<row><?x ",
			"<row><c t=\"str\"><v>", "<row>" })
	void refusesEndlessPiecesOfXml(String start) throws IOException {
		String end = start.equals("<row><!-->") ? "<a>" : ">";
		StringBuilder noise = new StringBuilder(2 << 20);
		for (int number = 0; noise.length() < 1 << 20; number++) {
			noise.append(Integer.toString(number * 7919, 36)).append(end);
		}

		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().rows(start + noise))))
			.startsWith("ファイルを開くと異常に大きくなる");
	}

	@Test
	void refusesDeepNestingAndEndlessNames() throws IOException {
		String deep = "<a>".repeat(1_000);
		String names = IntStream.range(0, 10_000)
			.mapToObj((number) -> "<n" + number + "/>")
			.collect(Collectors.joining());

		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().rows(deep)))).startsWith("ブックの中身が壊れています");
		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().rows(names)))).startsWith("ブックの中身が壊れています");
	}

	@Test
	void holdsOneRowAtATime() throws IOException {
		String text = "<c t=\"inlineStr\"><is><t>" + "協働".repeat(500) + "</t></is></c>";
		String rows = IntStream.range(0, 2_000)
			.mapToObj((row) -> "<row>" + text + "</row>")
			.collect(Collectors.joining());
		Path file = this.files.write(TestWorkbook.of().rows(rows));
		List<WeakReference<TableRow>> seen = new ArrayList<>();

		try (TableFile table = new TableFiles().open(file, "x.xlsx", generous())) {
			table.read(0, (row) -> seen.add(new WeakReference<>(row)));
			System.gc();

			assertThat(seen).hasSize(2_000);
			assertThat(seen.stream().filter((row) -> row.get() != null).count()).isLessThan(10);
		}
	}

	private static TableLimits generous() {
		return new TableLimits(20_050, 256, 32_767, 50 * MEGABYTE, 300 * MEGABYTE, 5_000, 2_000, 100);
	}

	private static int find(byte[] content, byte[] wanted, int from) {
		for (int index = from; index <= content.length - wanted.length; index++) {
			if (Arrays.equals(content, index, index + wanted.length, wanted, 0, wanted.length)) {
				return index;
			}
		}
		return -1;
	}

}
