package jp.kyodo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxRefusalsTests {

	private final WorkbookFolder files;

	XlsxRefusalsTests(@TempDir Path folder) {
		this.files = new WorkbookFolder(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml" })
	void refusesMacros(String part) throws IOException {
		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().part(part, "x")))).startsWith("マクロの入ったブック");
	}

	@ParameterizedTest
	@CsvSource({ "application/vnd.ms-excel.sheet.macroEnabled.main+xml, マクロの入ったブック",
			"application/vnd.ms-office.vbaProject, マクロの入ったブック",
			"application/vnd.ms-excel.sheet.binary.macroEnabled.main, Excelバイナリブック",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, Excelブック（.xlsx）でもCSVでもない" })
	void refusesOtherDocumentsByTheirType(String type, String sentence) throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.part(TestWorkbook.TYPES,
					"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>"));

		assertThat(Tables.refusal(file)).startsWith(sentence);
	}

	@Test
	void refusesOpenDocumentsAndPlainArchives() throws IOException {
		Path ods = this.files.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
		assertThat(Tables.refusal(ods)).startsWith("OpenDocument形式");

		Path archive = this.files.zip("a.csv", "a,b");
		assertThat(Tables.refusal(archive)).startsWith("圧縮されたファイルです");
	}

	@ParameterizedTest
	@ValueSource(strings = { TestWorkbook.SHEET, TestWorkbook.TEXTS, TestWorkbook.STYLES, TestWorkbook.WORKBOOK,
			TestWorkbook.TYPES, TestWorkbook.RELATIONS })
	void refusesDocumentTypesInEveryPart(String part) throws IOException {
		String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
				+ "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;&e;</t></is></c></row></sheetData></worksheet>";

		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().part(part, laughs)))).contains("宣言（DOCTYPE）がある");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml", "..\\evil.xml" })
	void refusesPartsWithNamesOutside(String name) throws IOException {
		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().part(name, "x")))).contains("外の場所を指す名前");
	}

	@Test
	void refusesReferencesThatLeadOutside() throws IOException {
		for (String relations : List.of(
				TestWorkbook.relations("http://example.invalid/sheet.xml", "TargetMode=\"External\""),
				TestWorkbook.relations("file:///etc/passwd", ""), TestWorkbook.relations("../../../etc/passwd", ""),
				TestWorkbook.relations("//example.invalid/x", ""))) {
			assertThat(Tables.refusal(this.files.write(TestWorkbook.of().part(TestWorkbook.RELATIONS, relations))))
				.contains("ブックの外にある場所");
		}
	}

	@Test
	void refusesTheSameNameTwice() throws IOException {
		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().part("xl/Worksheets/SHEET1.xml", "x"))))
			.contains("同じ名前の部品が二つ");
	}

	@Test
	void refusesMissingParts() throws IOException {
		for (String part : List.of(TestWorkbook.SHEET, TestWorkbook.WORKBOOK, TestWorkbook.RELATIONS, "_rels/.rels",
				TestWorkbook.TEXTS)) {
			assertThat(Tables.refusal(this.files.write(TestWorkbook.of().without(part)))).startsWith("ブックの中身が壊れています");
		}
		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().workbook("", ""))))
			.contains("表示されているワークシートがありません");
	}

	@Test
	void refusesBytesThatAreNotUtf8() throws IOException {
		Path file = this.files.file();
		String sheet = "<worksheet><sheetData><row><c t=\"str\"><v>\u00E9</v></c></row></sheetData></worksheet>";
		this.files.write(TestWorkbook.of().without(TestWorkbook.SHEET));
		byte[] content = Files.readAllBytes(file);
		assertThat(content).isNotEmpty();
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			try (ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(content))) {
				for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
					zip.putNextEntry(new ZipEntry(entry.getName()));
					old.transferTo(zip);
				}
			}
			zip.putNextEntry(new ZipEntry(TestWorkbook.SHEET));
			zip.write(sheet.getBytes(StandardCharsets.ISO_8859_1));
		}

		assertThat(Tables.refusal(file)).startsWith("ブックの中身が壊れています");
	}

	@Test
	void refusesWorkbooksThatBreakOff() throws IOException {
		Path file = this.files.write(TestWorkbook.of().cells("<c><v>1</v></c>"));
		byte[] whole = Files.readAllBytes(file);

		for (int length = 5; length < whole.length; length += 37) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertThat(Tables.refusal(file)).startsWith("ブックが途中で切れています");
		}
	}

	@Test
	void survivesDamageAnywhere() throws IOException {
		Path file = this.files.write(TestWorkbook.of().cells("<c><v>1</v></c>"));
		byte[] whole = Files.readAllBytes(file);

		for (int place = 4; place < whole.length; place += 3) {
			byte[] damaged = whole.clone();
			damaged[place] ^= 0x5A;
			Files.write(file, damaged);
			assertThat(Tables.refusal(file)).isNotEmpty();
		}
	}

	@Test
	void refusesEncryptedEntries() throws IOException {
		Path file = this.files.write(TestWorkbook.of());
		byte[] content = Files.readAllBytes(file);
		content[6] |= 1;
		Files.write(file, content);

		assertThat(Tables.refusal(file)).startsWith("パスワードの付いたファイル");
	}

}
